import { spawn } from "node:child_process";
import { inRoot, ROOT } from "#scripts/root.ts";

export interface Tool {
  name: string;
  /** Arguments of our own Node, the tool's program first. */
  args: readonly string[];
}

export interface Outcome {
  exitCode: number | null;
  said: string;
  seconds: number;
}

/** The program inside an installed package. */
export const programOf = (path: string): string => inRoot(`node_modules/${path}`);

/** Runs a tool in the project's folder; its output goes to the terminal, or is kept when `quiet`. */
export function runTool(tool: Tool, { quiet = false, env = {} } = {}): Promise<Outcome> {
  const begun = performance.now();
  const child = spawn(process.execPath, tool.args, {
    cwd: ROOT,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (exitCode) => {
      resolve({ exitCode, said, seconds: (performance.now() - begun) / 1000 });
    });
  });
}
