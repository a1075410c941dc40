import { expect, test } from "vitest";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { readTitleFilter, titleFilterKeys } from "#lib/domain/titles/title-filter.ts";

const tokens = [{ id: "t-1", name: "Stores DACH" }];
const read = (typed: string) => readTitleFilter(parseFilter(typed, titleFilterKeys), tokens);

test.each([
  ["kind:book", { kind: "book" }],
  ["kind:custom", { custom: true }],
  ["platform:iPad", { platform: "iOS" }],
  ['token:"stores dach"', { tokenId: "t-1" }],
  ["token:Elsewhere", { tokenId: null }],
  ["supply:low metadata:none", { supply: "low", metadata: "none" }],
  ["Halyard vpn", { words: ["halyard", "vpn"] }],
])("%s narrows the list of apps", (typed, expected) => {
  expect(read(typed)).toMatchObject(expected);
});

test.each(["kind:film", "platform:windows", "-kind:book", "supply:>3"])(
  "%s means nothing here, and is said so",
  (typed) => {
    expect(read(typed).strange).toHaveLength(1);
  },
);
