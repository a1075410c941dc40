import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startEmbedded } from "#scripts/database/embedded.ts";
import { databaseHome } from "#scripts/database/home.ts";
import { databaseUser } from "#scripts/database/system-user.ts";
import { untouchedInstallation, startLauncher } from "#tests/integration/launcher/launcher.ts";

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

/** In a folder that only root enters, as root's home is. */
function closedFolder(): string {
  const folder = mkdtempSync(join(homedir(), ".quartermaster-test-"));
  chmodSync(folder, 0o700);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  return dataDir;
}

describe.runIf(isRoot)("started as root", () => {
  test("where the database's user cannot enter, the database lives in a folder of the machine and is found there again", async () => {
    const dataDir = closedFolder();
    const options = { dataDir, logFile: join(dataDir, "server.log") };
    const first = await startEmbedded(options);
    onTestFinished(() => rmSync(first.home, { recursive: true }));
    expect(first.home).toMatch(/^\/var\/lib\/quartermaster\/[0-9a-f]{12}$/);
    await first.stop();
    chmodSync(join(dataDir, ".."), 0o711);
    const second = await startEmbedded(options);
    await second.stop();
    expect(second.home).toBe(first.home);
    expect(existsSync(join(dataDir, "postgresql"))).toBe(false);
  });

  test("a database whose folder was closed to its user is told, not replaced by an empty one", () => {
    const dataDir = closedFolder();
    mkdirSync(join(dataDir, "postgresql/cluster"), { recursive: true });
    expect(() => databaseHome(dataDir, databaseUser())).toThrow("who can no longer enter that folder");
  });

  test("an ordinary user can start it too", async () => {
    const installation = await untouchedInstallation();
    chownSync(installation.dataDir, NOBODY.uid, NOBODY.gid);
    const run = startLauncher(installation, {}, NOBODY);
    await run.ready();
    expect(ownerOf(join(installation.cluster, "postmaster.pid"))).toBe(String(NOBODY.uid));
  });
});

function ownerOf(pidFile: string): string | undefined {
  const pid = readFileSync(pidFile, "utf8").split("\n")[0];
  return readFileSync(`/proc/${pid}/status`, "utf8").match(/^Uid:\s+(\d+)/m)?.[1];
}

test("whoever starts it, the database is never run by root", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "quartermaster-user-"));
  chmodSync(dataDir, 0o711);
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const database = await startEmbedded({ dataDir, logFile: join(dataDir, "server.log") });
  onTestFinished(database.stop);
  expect(ownerOf(join(database.home, "cluster/postmaster.pid"))).not.toBe("0");
});
