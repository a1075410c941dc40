import { beforeAll } from "vitest";
import { disconnect } from "#lib/data/client.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

/** A database for this test file, let go of before it is dropped; its addresses hold from the first test on. */
export function useFreshDatabase(): Pick<FreshDatabase, "url" | "superuserUrl"> {
  const held = { url: "", superuserUrl: "" };
  beforeAll(async () => {
    const database = await freshDatabase();
    Object.assign(held, database);
    return async () => {
      await disconnect();
      await database.drop();
    };
  });
  return held;
}
