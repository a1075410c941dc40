import { expect, test } from "vitest";
import { projectFiles } from "#tests/architecture/source-files.ts";

const FOLDERS = [".ci", "app", "components", "docs", "lib", "prisma", "public", "scripts", "tests"];
const FILES = [
  ".dependency-cruiser.cjs",
  ".gitattributes",
  ".gitignore",
  ".prettierignore",
  ".prettierrc.json",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "eslint.config.mjs",
  "instrumentation.ts",
  "knip.json",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "playwright.config.ts",
  "postcss.config.mjs",
  "prisma.config.ts",
  "proxy.ts",
  "tsconfig.json",
  "vitest.config.ts",
];

const topLevel = [...new Set(projectFiles().map((path) => path.replace(/\/.*/, "/")))];

test("the top level holds the prescribed folders and files and nothing else", () => {
  const prescribed = [...FOLDERS.map((folder) => `${folder}/`), ...FILES];
  expect(topLevel.filter((name) => !prescribed.includes(name))).toEqual([]);
});
