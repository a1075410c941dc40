import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPostmaster } from "#scripts/database/postmaster.ts";
import { markOf } from "#scripts/launcher/process-mark.ts";
import {
  events,
  kill,
  newInstallation,
  pidOf,
  PROGRAMS,
  startLauncher,
  untouchedInstallation,
} from "#tests/integration/launcher/launcher.ts";

test("a first start brings up everything, and says where it is and how to set it up", async () => {
  const installation = await untouchedInstallation();
  const run = startLauncher(installation);
  await run.ready();
  const address = `http://127.0.0.1:${installation.port}`;
  expect(run.output()).toContain(`Quartermaster is ready: ${address}\n`);
  expect(run.output()).toMatch(
    new RegExp(`Set it up within the hour: ${address}/setup\\?link=[\\w-]{43}\\n`),
  );
  expect((await fetch(address)).status).toBe(200);
  for (const name of PROGRAMS) expect(markOf(pidOf(installation, name))).toBeDefined();
});

test("a Ctrl-C stops web, worker, emulator and then the database, which serves them to the last", async () => {
  const installation = await newInstallation();
  const run = startLauncher(installation);
  await run.ready();
  kill(run, "SIGINT");
  expect(await run.ended()).toBe(0);
  expect(events(installation).slice(-3)).toEqual([
    "web stopped as quartermaster_app",
    "worker stopped as quartermaster_app",
    "emulator stopped as quartermaster_app",
  ]);
  expect(findPostmaster(installation.cluster)).toBeUndefined();
  expect(existsSync(join(installation.cluster, "postmaster.pid"))).toBe(false);
});

test("a Ctrl-C in the middle of the start leaves nothing running either", async () => {
  const installation = await newInstallation();
  const run = startLauncher(installation);
  await run.says("Database: ");
  kill(run, "SIGINT");
  expect(await run.ended()).toBe(0);
  expect(findPostmaster(installation.cluster)).toBeUndefined();
  await expect(fetch(`http://127.0.0.1:${installation.port}`)).rejects.toThrow("fetch failed");
});

test("a Ctrl-C in the last moment of the start is not lost", async () => {
  const run = startLauncher(await newInstallation(), { STAND_IN_INTERRUPTS: "1" });
  expect(await run.ended()).toBe(0);
});

test("a second start makes nothing anew but the setup link", async () => {
  const installation = await untouchedInstallation();
  const first = startLauncher(installation);
  await first.ready();
  const key = readFileSync(join(installation.dataDir, "encryption.key"), "utf8");
  kill(first, "SIGTERM");
  await first.ended();

  const second = startLauncher(installation);
  await second.ready();
  expect(first.output()).toContain("brought up to date");
  expect(second.output()).not.toContain("brought up to date");
  expect(readFileSync(join(installation.dataDir, "encryption.key"), "utf8")).toBe(key);
  const link = /link=(\S+)/;
  expect(second.output().match(link)?.[1]).not.toBe(first.output().match(link)?.[1]);
});

test("keys and logs are for the eyes of their owner alone", async () => {
  const installation = await newInstallation();
  await startLauncher(installation).ready();
  const mode = (path: string) => (statSync(join(installation.dataDir, path)).mode & 0o777).toString(8);
  expect(["encryption.key", "auth.secret", "postgresql/password", "logs"].map(mode)).toEqual([
    "600",
    "600",
    "600",
    "700",
  ]);
});

test("a second launcher on the same folder says who is there and touches nothing", async () => {
  const installation = await newInstallation();
  const first = startLauncher(installation);
  await first.ready();
  const second = startLauncher(installation);
  expect(await second.ended()).toBe(1);
  expect(second.output()).toContain(`already runs on ${installation.dataDir} at http://127.0.0.1`);
  expect((await fetch(`http://127.0.0.1:${installation.port}`)).status).toBe(200);
});

test("a port that another program holds is named, with the way to choose another", async () => {
  const installation = await newInstallation();
  const other = createServer().listen(installation.port, "127.0.0.1");
  onTestFinished(() => void other.close());
  const run = startLauncher(installation);
  expect(await run.ended()).toBe(1);
  expect(run.output()).toBe(
    `Problem: Port ${installation.port} is taken by another program. ` +
      `Stop that one, or choose another port: PORT=${installation.port + 1} npm start.\n`,
  );
});

test("WORKER=off leaves the worker to another machine", async () => {
  const installation = await newInstallation();
  await startLauncher(installation, { WORKER: "off" }).ready(["web", "emulator"]);
  expect(
    events(installation)
      .map((event) => event.split(" ")[0])
      .sort(),
  ).toEqual(["emulator", "web"]);
});
