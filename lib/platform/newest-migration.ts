import { readdirSync } from "node:fs";
import { join } from "node:path";

let newest: string | undefined;

/** The name of the newest migration that came with this code. */
export function newestMigration(): string | undefined {
  return (newest ??= readdirSync(join(process.cwd(), "prisma", "migrations"))
    .filter((name) => /^\d{14}_/.test(name))
    .toSorted()
    .at(-1));
}
