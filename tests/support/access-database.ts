import { beforeAll } from "vitest";
import { disconnect } from "#lib/data/client.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

/** A database for this test file, let go of before it is dropped; there from the first test on. */
export function useFreshDatabase(): { database?: FreshDatabase } {
  const held: { database?: FreshDatabase } = {};
  beforeAll(async () => {
    const database = (held.database = await freshDatabase());
    return async () => {
      await disconnect();
      await database.drop();
    };
  });
  return held;
}
