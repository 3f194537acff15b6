import { randomBytes } from "node:crypto";
import { inject } from "vitest";

// The settings a test file runs with; its database is made when it asks for one (useTestDatabase).
const name = `test_${randomBytes(6).toString("hex")}`;

Object.assign(process.env, {
  DATABASE_URL: inject("databaseAddress").replace("/NAME?", `/${name}?`),
  MASTER_KEY: Buffer.alloc(32, 1).toString("base64"),
  APP_ORIGIN: "http://localhost:3000",
  LOG_LEVEL: "silent",
});
