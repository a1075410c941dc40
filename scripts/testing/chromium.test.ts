import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { chromiumIn } from "#scripts/testing/chromium.ts";

function folderWith(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), "chromium-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, program), "");
  chmodSync(join(folder, program), 0o755);
  return folder;
}

test("the browser on the PATH is taken, whatever it is called there", () => {
  const folder = folderWith("google-chrome");
  expect(chromiumIn({ PATH: `/nowhere:${folder}` })).toBe(join(folder, "google-chrome"));
});

test("CHROMIUM_PATH goes before every other", () => {
  const chosen = join(folderWith("mine"), "mine");
  expect(chromiumIn({ PATH: folderWith("chromium"), CHROMIUM_PATH: chosen })).toBe(chosen);
});

test("a CHROMIUM_PATH that leads nowhere is an error", () => {
  expect(() => chromiumIn({ PATH: folderWith("chromium"), CHROMIUM_PATH: "/nowhere/chromium" })).toThrow(
    "CHROMIUM_PATH is /nowhere/chromium, where nothing is.",
  );
});
