/** Pages of one import follow each other; after this long the next one is another import. PostgreSQL's words. */
export const runGap = "10 minutes";
