import type pg from "pg";
import { connectionPool } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { markOnDisk, untilOnDisk } from "@/lib/platform/database/on-disk";
import { nameOfMarked, oncemoreWithoutNames } from "@/lib/platform/database/statement-names";

/**
 * A transaction for work that is nothing but statements. Prisma's own has these two as well, so that what is written for
 * this one runs in either.
 */
export type Statements = {
  /** For rows. One that writes too is not the first of its transaction. */
  $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
};

/**
 * All of the work or none of it, as `inTransaction`, without Prisma between it and the database: for what comes by the
 * hundred in a second. Rows have the types that Prisma gives them, as far as such work asks for them.
 *
 * Its locks, the site's clock among them, end with the COMMIT and not with the disk: the next one goes on while both are
 * written. Whoever gets its answer has it on disk, and so has whoever commits after having seen it.
 */
export function inPlainTransaction<Answer>(work: (tx: Statements) => Promise<Answer>): Promise<Answer> {
  return oncemoreWithoutNames(() => onOneConnection(work));
}

type Steps<Answers extends readonly unknown[]> = {
  readonly [Index in keyof Answers]: () => Promise<Answers[Index]>;
};

/**
 * Runs statements in this order, none of which needs the answer of one before it: in a plain transaction they go to the
 * database together, so that a busy process waits for its turn once. After a failed one, those behind it fail too.
 */
export async function together<Answers extends readonly unknown[]>(
  tx: Statements,
  steps: Steps<Answers>,
): Promise<Answers> {
  const answers: Promise<unknown>[] = [];
  for (const step of steps) {
    const answer = step();
    // Prisma does not say in which order it sends what it was asked for together.
    if (!(tx instanceof OpenStatements)) await answer;
    answers.push(answer);
  }
  return (await Promise.all(answers)) as unknown as Answers;
}

/**
 * Sends a statement whose answer nobody needs. In a plain transaction it is not waited for: it goes to the database with
 * what follows it, at last the COMMIT, and if it fails nothing of the transaction is stored.
 */
export async function send(tx: Statements, query: Prisma.Sql): Promise<void> {
  if (tx instanceof OpenStatements) await tx.send(query);
  else await tx.$executeRaw(query);
}

async function onOneConnection<Answer>(work: (tx: Statements) => Promise<Answer>): Promise<Answer> {
  const client = await connectionPool().connect();
  let isBroken = false;
  const statements = new OpenStatements(client);
  try {
    const answer = await statements.begin(work);
    // Sent behind the last statements, not after their answers: one turn less with the order's lock held.
    const [{ command }] = await Promise.all([client.query("COMMIT"), statements.sent()]);
    // PostgreSQL ends a transaction in which a statement failed with a ROLLBACK, and calls that no error.
    if (command !== "COMMIT") throw new Error("A transaction was not stored: a statement in it had failed.");
    // For one that only read too: what it found may be of another that is not on disk yet.
    await untilOnDisk(() => client.query(markOnDisk));
    return answer;
  } catch (cause) {
    statements.close();
    await client.query("ROLLBACK").catch(() => {
      isBroken = true;
    });
    throw cause;
  } finally {
    client.release(isBroken);
  }
}

/**
 * The statements of one transaction, sent as they are asked for. Those that only read go together with its BEGIN; a write
 * waits until it has begun, as it would be stored by itself otherwise, and what is asked for after it waits behind it.
 */
class OpenStatements implements Statements {
  readonly #client: pg.PoolClient;
  #begun: Promise<unknown> = Promise.resolve();
  #hasBegun = false;
  #gate: Promise<unknown> | null = null;
  #isOpen = true;
  #failure: { readonly cause: unknown } | null = null;
  readonly #sent: Promise<unknown>[] = [];

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async begin<Answer>(work: (tx: Statements) => Promise<Answer>): Promise<Answer> {
    this.#begun = this.#client.query("BEGIN; SET LOCAL synchronous_commit = off").then(() => {
      this.#hasBegun = true;
    });
    const [answer] = await Promise.all([work(this), this.#begun]);
    this.close();
    return answer;
  }

  /** What asks for more would be outside of the transaction. */
  close(): void {
    this.#isOpen = false;
  }

  async $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows> {
    // What its caller says of the rows is what the statement says of its columns.
    return (await this.#run(query, values)).rows as Rows;
  }

  async $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number> {
    this.#afterBegin();
    return (await this.#run(query, values)).rowCount ?? 0;
  }

  async send(query: Prisma.Sql): Promise<void> {
    this.#afterBegin();
    if (this.#gate) await this.#gate;
    const answered = this.#ask(query, []);
    // Whoever waits for all that was sent hears of a failure; before that nobody does.
    answered.catch(() => undefined);
    this.#sent.push(answered);
  }

  /** Until all that was sent is answered; fails as the first of it did. */
  async sent(): Promise<void> {
    await Promise.all(this.#sent);
  }

  #afterBegin(): void {
    if (!this.#hasBegun) this.#gate = this.#begun;
  }

  async #run(query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (this.#gate) await this.#gate;
    return this.#ask(query, values);
  }

  async #ask(query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (!this.#isOpen) throw new Error("A transaction that is over was asked for more.");
    const { text, values: parameters } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    try {
      return await this.#client.query({ name: nameOfMarked({ sql: text }), text, values: parameters });
    } catch (cause) {
      // Those behind a failed one only say that the transaction is lost. Why decides what is done about it.
      this.#failure ??= { cause };
      throw this.#failure.cause;
    }
  }
}
