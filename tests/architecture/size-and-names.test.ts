import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

const LONGEST = 250;
const MOST_ARE_WITHIN = 120;
const MEDIAN_IS_WITHIN = 50;

const written = projectFiles().filter((path) =>
  /^(app|components|lib|scripts|tests)\/.*\.(tsx?|mjs)$/.test(path),
);
const production = written.filter((path) => !/^tests\/|\.test\.tsx?$/.test(path));

const lines = (path: string) => read(path).split("\n").length - 1;
const share = (sorted: number[], part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;

test("no file is longer than 250 lines", () => {
  expect(written.filter((path) => lines(path) > LONGEST)).toEqual([]);
});

test("half of the files keep within 50 lines and nine in ten within 120", () => {
  const sizes = production.map(lines).sort((a, b) => a - b);
  expect(share(sizes, 0.5)).toBeLessThanOrEqual(MEDIAN_IS_WITHIN);
  expect(share(sizes, 0.9)).toBeLessThanOrEqual(MOST_ARE_WITHIN);
});

test("files are named by words, in kebab case, and never by what could mean anything", () => {
  const vague = /^(utils?|helpers?|misc|manager|services?|data|info|index|common|shared)$/;
  const name = (path: string) => basename(path).replace(/(\.(test|spec|d))?\.(tsx?|mjs)$/, "");
  expect(written.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name(path)))).toEqual([]);
  expect(written.filter((path) => vague.test(name(path)))).toEqual([]);
  const vagueFolder = /^(utils?|helpers?|misc|managers?|services?|common|shared)$/;
  expect(
    written.filter((path) =>
      dirname(path)
        .split("/")
        .some((part) => vagueFolder.test(part)),
    ),
  ).toEqual([]);
});
