import { beforeAll } from "vitest";
import { disconnect } from "#lib/data/client.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** A database for this test file, let go of before it is dropped. */
export function useFreshDatabase(): void {
  beforeAll(async () => {
    const database = await freshDatabase();
    return async () => {
      await disconnect();
      await database.drop();
    };
  });
}
