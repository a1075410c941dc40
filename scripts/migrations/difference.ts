import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { type Migration, readMigrations } from "#scripts/database/migration-files.ts";
import { openSchemaEngine } from "#scripts/migrations/schema-engine.ts";
import { inRoot, ROOT } from "#scripts/root.ts";
import { Problem } from "#scripts/problem.ts";

export interface Subject {
  schemaFile?: string;
  folder?: string;
}

const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * The SQL that turns what the migrations make into what schema.prisma says; undefined when they agree.
 * Policies, collations and whatever else Prisma has no word for are not compared.
 */
export async function difference({
  schemaFile = inRoot("prisma/schema.prisma"),
  folder,
}: Subject = {}): Promise<string | undefined> {
  const schema = { path: schemaFile, content: readFileSync(schemaFile, "utf8") };
  const database = await PGlite.create();
  try {
    for (const migration of readMigrations(folder)) await apply(database, migration);
    const engine = await openSchemaEngine(new PrismaPGlite(database), schema);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: ROOT },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      filters: FILTERS,
    });
    return exitCode === 0 ? undefined : (stdout ?? "");
  } finally {
    await database.close();
  }
}

async function apply(database: PGlite, { name, sql }: Migration): Promise<void> {
  try {
    await database.exec(sql);
  } catch (error) {
    throw new Problem(
      `The migration ${name} cannot be applied to an empty database: ${error instanceof Error ? error.message : String(error)}.`,
      "Mend it before writing another.",
    );
  }
}
