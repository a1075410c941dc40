import { expect, test } from "vitest";
import { findPostmaster } from "#scripts/database/postmaster.ts";
import { markOf } from "#scripts/launcher/process-mark.ts";
import { until } from "#scripts/until.ts";
import {
  events,
  kill,
  newInstallation,
  pidOf,
  PROGRAMS,
  startLauncher,
} from "#tests/integration/launcher/launcher.ts";

test("after the launcher was killed the next start ends its children and goes on with its database", async () => {
  const installation = await newInstallation();
  const first = startLauncher(installation);
  await first.ready();
  const left = PROGRAMS.map((name) => pidOf(installation, name));
  const server = findPostmaster(installation.cluster);
  kill(first, "SIGKILL");
  await first.ended();

  const second = startLauncher(installation);
  await second.says("Found the database still running and went on with it.");
  await second.ready();
  expect(left.map(markOf)).toEqual([undefined, undefined, undefined]);
  expect(findPostmaster(installation.cluster)?.pid).toBe(server?.pid);
  kill(second, "SIGTERM");
  expect(await second.ended()).toBe(0);
  expect(findPostmaster(installation.cluster)).toBeUndefined();
});

test("after launcher and database were killed at once the next start finds every row", async () => {
  const installation = await newInstallation();
  const first = startLauncher(installation);
  await first.ready();
  const server = findPostmaster(installation.cluster);
  kill(first, "SIGKILL");
  process.kill(server?.pid ?? 0, "SIGKILL");
  await first.ended();

  const second = startLauncher(installation);
  await second.ready();
  expect(second.output()).not.toContain("brought up to date");
});

test.each(PROGRAMS)("a killed %s is started again by itself", async (name) => {
  const installation = await newInstallation();
  const run = startLauncher(installation);
  await run.ready();
  const before = pidOf(installation, name);
  process.kill(before, "SIGKILL");
  await run.says(`${name} ended (SIGKILL); starting it again in 0.5 s.`);
  const again = () => pidOf(installation, name) !== before;
  expect(await until(again, 5_000)).toBe(true);
});

test("a killed database is started again where its clients know it", async () => {
  const installation = await newInstallation();
  const run = startLauncher(installation);
  await run.ready();
  const before = findPostmaster(installation.cluster);
  process.kill(before?.pid ?? 0, "SIGKILL");
  await run.says("database ended unexpectedly; starting it again.");
  const again = () => {
    const found = findPostmaster(installation.cluster);
    return found?.status === "ready" && found.pid !== before?.pid ? found : undefined;
  };
  expect(await until(again, 10_000)).toMatchObject({ port: before?.port });
  kill(run, "SIGTERM");
  expect(await run.ended()).toBe(0);
  expect(events(installation).at(-1)).toBe("emulator stopped as quartermaster_app");
});

test("when the npm that it runs under is killed, everything stops in order", async () => {
  const installation = await newInstallation();
  const run = startLauncher(installation, {}, { under: "npm" });
  await run.ready();
  kill(run, "SIGKILL");
  const stopped = () => findPostmaster(installation.cluster) === undefined;
  expect(await until(stopped, 10_000)).toBe(true);
  expect(events(installation).slice(-3)).toEqual([
    "web stopped as quartermaster_app",
    "worker stopped as quartermaster_app",
    "emulator stopped as quartermaster_app",
  ]);
});
