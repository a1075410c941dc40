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

const [answered = "", unanswered = ""] = read("docs/requirements.md").split("## Not answered yet");
const rowsOf = (text: string) => text.split("\n").filter((line) => /^\|\s*[A-Z]\d/.test(line));
const idOf = (row: string) => row.split("|")[1]?.trim() ?? "";

test("every requirement that counts as answered names a test that exists", () => {
  const testsOf = (row: string) =>
    [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`/g)].map(
      ([, path = ""]) => path,
    );
  const rows = rowsOf(answered);
  expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
  expect(rows.filter((row) => !testsOf(row).every(exists))).toEqual([]);
});

/** How far each letter counts, and with how many digits it is written. */
const sections = {
  A: [51, 2],
  B: [9, 2],
  C: [24, 2],
  D: [14, 2],
  E: [6, 2],
  F: [5, 2],
  P: [49, 1],
  N: [25, 1],
};

test("every requirement stands once, answered or not", () => {
  const all = Object.entries(sections).flatMap(([letter, [last = 0, digits]]) =>
    Array.from({ length: last }, (_, at) => letter + String(at + 1).padStart(digits ?? 1, "0")),
  );
  expect([...rowsOf(answered), ...rowsOf(unanswered)].map(idOf).toSorted()).toEqual(all.toSorted());
});
