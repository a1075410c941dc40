import { spawn } from "node:child_process";
import type { Environment } from "#scripts/environment.ts";
import { inRoot, ROOT } from "#scripts/root.ts";

export interface Outcome {
  exitCode: number | null;
  /** What it said; empty when that went to the terminal. */
  said: string;
  seconds: number;
}

interface Circumstances {
  /** Keep its output instead of showing it. */
  quiet?: boolean;
  env?: Environment;
  signal?: AbortSignal | undefined;
}

/** The program inside an installed package. */
export const programOf = (path: string): string => inRoot(`node_modules/${path}`);

/** Runs a script under our own Node, in the project's folder. */
export function runTool(
  args: readonly string[],
  { quiet = false, env = {}, signal }: Circumstances = {},
): Promise<Outcome> {
  const begun = performance.now();
  const output = quiet ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...env },
    ...(signal && { signal }),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (exitCode) => {
      resolve({ exitCode, said, seconds: (performance.now() - begun) / 1000 });
    });
  });
}
