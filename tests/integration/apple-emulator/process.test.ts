import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "emulator-process-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

/** Starts the program that npm run apple starts, and waits for its one line. */
async function start(): Promise<{ child: ChildProcess; line: string; url: string }> {
  const child = spawn(process.execPath, ["lib/apple-emulator/main.ts"], {
    env: { ...process.env, EMULATOR_PORT: "0", EMULATOR_SNAPSHOTS: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, line: String(line), url: /http:\S+/.exec(String(line))?.[0] ?? "" };
}

async function stop(child: ChildProcess): Promise<unknown> {
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  return (await gone)[0];
}

test("the program says where it is, rehearses at the root, and keeps its worlds over a restart", async () => {
  const first = await start();
  expect(first.line).toMatch(/^Apple emulator at http:\/\/127\.0\.0\.1:\d+\n$/);
  const files = (await (await fetch(`${first.url}/_emulator/worlds/default/files`)).json()) as {
    text: string;
  }[];
  const config = await fetch(`${first.url}/mdm/v2/client/config`, {
    headers: { authorization: `Bearer ${files[0]?.text}` },
  });
  expect(await config.json()).toMatchObject({ locationName: "Rehearsal One" });

  await fetch(`${first.url}/_emulator/worlds/kept`, { method: "PUT" });
  expect(await stop(first.child)).toBe(0);
  expect(await readdir(folder)).toEqual(["kept.json"]);

  const second = await start();
  const kept = await fetch(`${second.url}/_emulator/worlds/kept`);
  expect(await kept.json()).toMatchObject({ name: "kept", preset: "empty" });
  await stop(second.child);
});
