import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { clearRemains, findPostmaster } from "#scripts/database/postmaster.ts";

let cluster: string;

beforeEach(() => {
  cluster = realpathSync(mkdtempSync(join(tmpdir(), "remains-")));
  onTestFinished(() => rmSync(cluster, { recursive: true }));
});

const writePidFile = (pid: number) =>
  writeFileSync(join(cluster, "postmaster.pid"), `${pid}\n${cluster}\n0\n5432\n\n127.0.0.1\n0\nready   \n`);

test("somebody else's process that stands in the database's folder is neither ended nor taken for the server", async () => {
  const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { cwd: cluster });
  onTestFinished(() => void stranger.kill());
  writePidFile(stranger.pid ?? 0);
  expect(findPostmaster(cluster)).toBeUndefined();
  await clearRemains(cluster);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
});

test("the pid file of a server whose number another program has by now is removed", async () => {
  writePidFile(process.pid);
  await clearRemains(cluster);
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
});
