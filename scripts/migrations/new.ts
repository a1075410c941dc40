import { parseArgs } from "node:util";
import { difference } from "#scripts/migrations/difference.ts";
import { writeMigration } from "#scripts/migrations/write-migration.ts";
import { Problem } from "#scripts/problem.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { empty: { type: "boolean" } },
});

try {
  const sql = (await difference()) ?? (values.empty ? "" : undefined);
  const path = writeMigration({ name: positionals.join(" "), sql, now: new Date() });
  console.log(
    `Written: ${path}\nRead it, add what Prisma has no word for (policies, collations), and start again.`,
  );
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
