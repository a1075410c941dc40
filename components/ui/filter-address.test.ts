import { expect, test } from "vitest";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { filterHref, filterText, termParts } from "#components/ui/filter-address.ts";

test("a filter survives its address", () => {
  const filter = parseFilter('group:"Stores DACH" used:>90% -kind:book till 3', ["group", "used", "kind"]);
  const address = new URL(filterHref("/apps", filter, { sort: "name" }), "http://console");

  expect(address.searchParams.get("sort")).toBe("name");
  expect(parseFilter(filterText(address.searchParams.getAll("q")), ["group", "used", "kind"])).toEqual(
    filter,
  );
});

test("an empty filter leaves a plain address", () => {
  expect(filterHref("/apps", { terms: [], words: [] })).toBe("/apps");
  expect(filterText(undefined)).toBe("");
});

test.each([
  ["used:>90%", ["used:", ">90%"]],
  ["-kind:book", ["not kind:", "book"]],
  ['group:"Stores DACH"', ["group:", "Stores DACH"]],
])("the term %s is shown as key and value", (text, parts) => {
  const [term] = parseFilter(text, ["used", "kind", "group"]).terms;
  expect(term && termParts(term)).toEqual(parts);
});
