/** Something about an answer that a merchant should read, with the place where it was seen. */
export type Finding = {
  readonly page: number;
  readonly order: string | null;
  readonly path: string | null;
  readonly message: string;
};

export function findingText({ page, order, path, message }: Finding): string {
  const place = [`page ${page}`, order && `order ${order}`, path].filter(
    (part) => part !== null && part !== "",
  );
  return `${place.join(", ")}: ${message}`;
}
