export const heapOptions: string[];
export function collectLessOften(): void;
