import { fork } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { inRoot } from "#scripts/root.ts";

export interface BenchApple {
  url: string;
  control<T>(path: string, body?: unknown, method?: string): Promise<T>;
  close(): Promise<void>;
}

/** An emulator in a process of its own, as in life: what it costs is not counted as ours. */
export async function startApple(): Promise<BenchApple> {
  const child = fork(inRoot("lib/apple-emulator/main.ts"), {
    env: { ...process.env, EMULATOR_PORT: "0", EMULATOR_PRESET: "empty" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  if (!child.stdout) throw new Error("The emulator's words are not to be had.");
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const url = /http:\/\/\S+/.exec(line)?.[0] ?? "";
  return {
    url,
    async control<T>(path: string, body?: unknown, method = body === undefined ? "GET" : "POST") {
      const answer = await fetch(`${url}/_emulator/worlds/default/${path}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
