// Prisma: cannot reach, timed out, pool empty, transaction not started or ended, deadlock.
const prismaCodes = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"];
// PostgreSQL: connection gone, out of connections, shutting down, statement or lock timeout, disk full, read-only.
const postgresCodes = /^(08|53|57P|57014|55P03|58|25006|40001|40P01)/;
const nodeCodes = ["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"];

/** Whether the database is down, busy or full: the caller says "come back", and nothing was stored. */
export function isDatabaseTrouble(error: unknown): boolean {
  for (let depth = 0, one = error; depth < 5 && one instanceof Error; depth++, one = one.cause) {
    if (one.name === "PrismaClientInitializationError" || one.name === "PrismaClientRustPanicError")
      return true;
    if (errorCodes(one).some(isTroubleCode)) return true;
    if (
      /timeout exceeded when trying to connect|Connection terminated|not queryable|Can't reach database/i.test(
        one.message,
      )
    ) {
      return true;
    }
  }
  return false;
}

function isTroubleCode(code: string): boolean {
  return prismaCodes.includes(code) || nodeCodes.includes(code) || postgresCodes.test(code);
}

/** Prisma, its adapter and pg each keep the code in a place of their own. */
export function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  const visit = (value: unknown, depth: number) => {
    if (typeof value !== "object" || value === null || depth > 3) return;
    for (const [key, inner] of Object.entries(value)) {
      if ((key === "code" || key === "originalCode" || key === "kind") && typeof inner === "string")
        codes.push(inner);
      else if (key === "meta" || key === "driverAdapterError" || key === "cause") visit(inner, depth + 1);
    }
  };
  visit(error, 0);
  return codes;
}
