import { existsSync, globSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inRoot } from "#scripts/root.ts";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

const documents = projectFiles().filter((path) => path.endsWith(".md"));
const folders = ["app", "components", "docs", "lib", "prisma", "public", "scripts", "tests"].join("|");

/** Paths in backticks, and the targets of links to files, as the reader would look for them. */
function namedPaths(document: string): string[] {
  const text = read(document);
  const quoted = [...text.matchAll(new RegExp(`\`((?:\\.ci|${folders})/[^\`\\s]*)\``, "g"))];
  const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)];
  return [
    ...quoted.map(([, path = ""]) => path.replace(/:\d+$/, "")),
    ...linked.map(([, path = ""]) => join(dirname(document), path)),
  ];
}

/** A `*` or a `<noun>` in a path stands for any name. */
function exists(path: string): boolean {
  const pattern = path.replace(/<[^>]+>/g, "*");
  return (
    existsSync(inRoot(path)) || (pattern.includes("*") && globSync(pattern, { cwd: inRoot("") }).length > 0)
  );
}

test("every path that README and documents name exists", () => {
  const missing = documents.flatMap((document) =>
    namedPaths(document)
      .filter((path) => !exists(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test("every requirement that counts as answered names a test that exists", () => {
  const rows = existsSync(inRoot("docs/requirements.md"))
    ? read("docs/requirements.md")
        .split("\n")
        .filter((line) => /^\|\s*\*{0,2}[A-Z]{1,3}\d/.test(line))
    : [];
  const testsOf = (row: string) =>
    [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`/g)].map(
      ([, path = ""]) => path,
    );
  expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
  expect(rows.filter((row) => !testsOf(row).every(exists))).toEqual([]);
});
