import { basename } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));
const documents = projectFiles().filter((path) => path.endsWith(".md"));
const decisions = projectFiles("docs/decisions");

test("every npm command that a document names exists", () => {
  const unknown = documents.flatMap((document) =>
    [...read(document).matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(start|test)\b)/g)]
      .map(([, run, name = ""]) => run ?? name)
      .filter((name) => !(name in scripts))
      .map((name) => `${document}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

test("README begins with the two commands that start and test everything", () => {
  const [beginning = ""] = read("README.md").split("\n## ");
  expect(beginning).toMatch(/^npm start /m);
  expect(beginning).toMatch(/^npm test /m);
});

test("decisions are numbered without gaps, by the number that they bear", () => {
  const numbers = decisions.map((path) => Number(basename(path).slice(0, 4)));
  expect(numbers.toSorted((one, other) => one - other)).toEqual(decisions.map((_, index) => index + 1));
  expect(decisions.filter((path, index) => !read(path).startsWith(`# ${numbers[index]}. `))).toEqual([]);
});

test("every decision tells its date and status, context, decision and consequences, on one page", () => {
  const parts = [
    /^[A-Z][a-z]+ \d{4}, (accepted|superseded by \d+)\.$/m,
    "**Context.**",
    "**Decision.**",
    "**Consequences.**",
  ];
  const lacking = decisions.filter((path) => {
    const text = read(path);
    return !parts.every((part) => (typeof part === "string" ? text.includes(part) : part.test(text)));
  });
  expect(lacking).toEqual([]);
  expect(decisions.filter((path) => read(path).length > 3_500)).toEqual([]);
});
