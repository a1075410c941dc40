import { expect, test } from "vitest";
import { inOrder, markedRuns, matches, stillMatching } from "#components/layout/palette-entry.ts";

const entry = { id: "1", title: "Upload a token", href: "/", synonyms: ["VPP", "sToken"] };

test.each([
  ["", true],
  ["upl", true],
  ["tok up", true],
  ["vpp", true],
  ["stok", true],
  ["load", false],
  ["upload device", false],
])("typing %j finds the upload: %s", (query, found) => {
  expect(matches(entry, query)).toBe(found);
});

test("what was typed is marked at the beginning of each word", () => {
  const marked = (title: string, query: string) =>
    markedRuns(title, query)
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join("");
  expect(marked("Stores Nordics", "nord")).toBe("Stores [Nord]ics");
  expect(marked("Kestrel Trust Schools / Nord", "nord tr")).toBe("Kestrel [Tr]ust Schools / [Nord]");
  expect(marked("Concord", "nord")).toBe("Concord");
});

test("sections keep their places, and empty ones go", () => {
  const section = (heading: string, entries = [entry]) => ({ heading, entries });
  const sections = [
    section("Elsewhere"),
    section("Do"),
    section("Apps", []),
    section("Tokens"),
    section("Plans"),
  ];
  expect(inOrder(sections).map(({ heading }) => heading)).toEqual(["Tokens", "Do", "Elsewhere", "Plans"]);
});

test("while the server is asked again, only what was found and still fits can be opened", () => {
  const found = [{ heading: "Apps", entries: [entry, { id: "2", title: "Slate & Chalk", href: "/" }] }];
  const left = (query: string) =>
    stillMatching(found, query).flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(left("slat")).toEqual(["2"]);
  expect(left("tok")).toEqual(["1"]);
  expect(left("kiln")).toEqual([]);
});
