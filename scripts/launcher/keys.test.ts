import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { prepareDataFolder } from "#scripts/launcher/data-folder.ts";
import { openKeys } from "#scripts/launcher/keys.ts";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "keys-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
});

test("the first start makes a key of 32 bytes that only its owner can read, and later ones keep it", () => {
  const file = join(dataDir, "encryption.key");
  const first = openKeys({ dataDir, environment: {}, isSetUp: false });
  expect(first.ENCRYPTION_KEY_FILE).toBe(file);
  const key = readFileSync(file, "utf8");
  expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openKeys({ dataDir, environment: {}, isSetUp: true })).toEqual(first);
  expect(readFileSync(file, "utf8")).toBe(key);
});

test("keys from the environment are taken as they are and written nowhere", () => {
  const environment = { ENCRYPTION_KEY: "k", AUTH_SECRET: "s" };
  expect(openKeys({ dataDir, environment, isSetUp: true })).toEqual(environment);
  expect(() => statSync(join(dataDir, "encryption.key"))).toThrow("ENOENT");
});

test("a lost key of a database in use is told, never replaced by another", () => {
  expect(() => openKeys({ dataDir, environment: {}, isSetUp: true })).toThrow("Restore it from a backup");
  expect(() => statSync(join(dataDir, "encryption.key"))).toThrow("ENOENT");
});

test("a disk without room is told before anything is written to the database", () => {
  expect(() => prepareDataFolder(dataDir, Number.MAX_SAFE_INTEGER)).toThrow(/The disk that holds .* is full/);
  expect(prepareDataFolder(dataDir, 0)).toBe(join(dataDir, "logs"));
});

// Only Linux has such a folder.
test.runIf(process.platform === "linux")(
  "a folder below one that takes none is refused, and not tried for ever",
  () => {
    expect(() => prepareDataFolder("/proc/quartermaster/data")).toThrow(/Nothing can be written to/);
  },
);
