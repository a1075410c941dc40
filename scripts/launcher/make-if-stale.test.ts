import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { makeIfStale, type Product } from "#scripts/launcher/make-if-stale.ts";

let root: string;
let product: Product;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "make-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "app"));
  writeFileSync(join(root, "app/page.ts"), "one");
  product = {
    root,
    sources: { include: ["app/**/*.ts"], exclude: ["**/*.test.ts"] },
    stamp: join(root, "made/.made-from"),
    make: async () => void mkdirSync(join(root, "made"), { recursive: true }),
  };
});

test("what is made is made once while its sources stay the same", async () => {
  expect(await makeIfStale(product)).toBe(true);
  expect(await makeIfStale(product)).toBe(false);
});

test.each([
  ["edited", () => writeFileSync(join(root, "app/page.ts"), "two")],
  ["added", () => writeFileSync(join(root, "app/other.ts"), "one")],
  ["removed", () => rmSync(join(root, "app/page.ts"))],
])("a source that was %s makes it stale", async (_, change) => {
  await makeIfStale(product);
  change();
  expect(await makeIfStale(product)).toBe(true);
});

test("a test beside the sources makes nothing stale", async () => {
  await makeIfStale(product);
  writeFileSync(join(root, "app/page.test.ts"), "a test");
  expect(await makeIfStale(product)).toBe(false);
});

test("what was thrown away is made again", async () => {
  await makeIfStale(product);
  rmSync(join(root, "made"), { recursive: true });
  expect(await makeIfStale(product)).toBe(true);
});

test("what could not be made is tried again", async () => {
  const fails = async () => Promise.reject(new Error("no"));
  await expect(makeIfStale({ ...product, make: fails })).rejects.toThrow("no");
  expect(await makeIfStale(product)).toBe(true);
});
