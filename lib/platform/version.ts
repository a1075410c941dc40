import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

let version: string | undefined;

/** This program's own version, from its package.json. */
export function programVersion(): string {
  version ??= z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8"))).version;
  return version;
}
