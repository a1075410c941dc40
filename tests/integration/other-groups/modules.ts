import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AttackTable } from "#tests/integration/other-groups/attack.ts";

const DATA = "lib/data";
const TABLES = "tests/integration/other-groups";

/** What opens and holds connections and transactions, and what is asked before any scope exists. */
const apart = /^(across-groups\/|client$|transaction$|listing\/|reach$|newest-first$)|[.]test$/;

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll("\\", "/").replace(/[.]ts$/, ""));

const verb =
  /^export (?:async )?(?:function|const) (\w+)(?:<[^(]*>)?(?: = (?:async )?)?\(\s*(?:tx: Tx|scope: Scope)\b/gm;

/** By module, the exported functions that begin with a transaction or a scope. */
export const verbsOf: Record<string, string[]> = Object.fromEntries(
  namesIn(DATA)
    .filter((name) => !apart.test(name))
    .map((name) => [
      name,
      [...readFileSync(join(DATA, `${name}.ts`), "utf8").matchAll(verb)].map((match) => match[1] ?? ""),
    ]),
);

const notTables = new Set(["attack", "modules"]);

/** By module, its table of attacks. */
export const tables: Record<string, AttackTable<unknown>> = Object.fromEntries(
  await Promise.all(
    namesIn(TABLES)
      .filter((name) => !notTables.has(name))
      .map(
        async (name) =>
          [
            name,
            (
              (await import(/* @vite-ignore */ `#tests/integration/other-groups/${name}.ts`)) as {
                default: AttackTable<unknown>;
              }
            ).default,
          ] as const,
      ),
  ),
);
