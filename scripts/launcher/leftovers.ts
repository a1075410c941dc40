import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endGroup } from "#scripts/launcher/process-group.ts";
import { type ProcessMark, processMarkSchema } from "#scripts/launcher/process-mark.ts";

const PATIENCE_MS = 5_000;

const folderIn = (dataDir: string) => join(dataDir, "run");
const fileOf = (dataDir: string, name: string) => join(folderIn(dataDir), `${name}.json`);

/** Notes a running child, so that a later start can end it should this launcher be killed. */
export function noteChild(dataDir: string, name: string, mark: ProcessMark): void {
  mkdirSync(folderIn(dataDir), { recursive: true });
  writeFileSync(fileOf(dataDir, name), JSON.stringify(mark));
}

export const forgetChild = (dataDir: string, name: string): void =>
  rmSync(fileOf(dataDir, name), { force: true });

/** Ends the children that a killed launcher left running. */
export async function endLeftovers(dataDir: string): Promise<void> {
  mkdirSync(folderIn(dataDir), { recursive: true });
  await Promise.all(
    readdirSync(folderIn(dataDir)).map(async (file) => {
      const path = join(folderIn(dataDir), file);
      const mark = processMarkSchema.safeParse(parse(readFileSync(path, "utf8")));
      if (mark.success) await endGroup(mark.data, PATIENCE_MS);
      rmSync(path, { force: true });
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
