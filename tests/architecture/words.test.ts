import { expect, test } from "vitest";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

const MACHINE_PATH = /(?:^|[\s"'`(=])\/(?:home|Users|root|work|workspaces?|tmp)\/\w/m;
const UNFINISHED = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const BRITISH = /\b(?:colour|behaviour|licen[c]e[sd]?|organi[s]ation|recogni[s]e|initiali[s]e|cancelled)\b/i;

const text = projectFiles().filter((path) => !/\.(png|woff2|ico|jpg)$|^package-lock\.json$/.test(path));

function holding(pattern: RegExp, paths = text): string[] {
  return paths.filter((path) => path !== "tests/architecture/words.test.ts" && pattern.test(read(path)));
}

test("no file names a folder of the machine it was written on", () => {
  expect(holding(MACHINE_PATH)).toEqual([]);
});

test("nothing unfinished is left as a note", () => {
  expect(holding(UNFINISHED)).toEqual([]);
});

test("code and words are in American spelling", () => {
  expect(
    holding(
      BRITISH,
      text.filter((path) => path !== "LICENSE"),
    ),
  ).toEqual([]);
});

test("the lockfile binds nobody to the registry it was made from", () => {
  expect(read("package-lock.json")).not.toContain('"resolved"');
});
