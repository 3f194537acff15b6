/** Where the time comes from. Verbs take it as an argument so that every moment can be tested. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
