import { spawn } from "node:child_process";
import { ROOT } from "#scripts/root.ts";
import { Problem } from "#scripts/problem.ts";

/** Runs a script of ours under our own Node; what it said is shown only when it fails. */
export async function runTool(what: string, args: readonly string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    ...(signal && { signal }),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null)).once("close", resolve);
  });
  signal?.throwIfAborted();
  if (code !== 0) throw new Problem(`${what} failed:\n\n${said.trim()}\n\n`, "Mend that and start again.");
}
