import { expect, test } from "vitest";
import { etagOf, isKnown } from "#lib/api/etag.ts";

const etag = etagOf('{"name":"Berlin"}');

test.each([etag, `W/${etag}`, `"other", ${etag}`, "*"])("If-None-Match: %s has it already", (known) => {
  expect(isKnown(new Headers({ "if-none-match": known }), etag)).toBe(true);
});

test.each(['"other"', etagOf('{"name":"Lagos"}'), etag.replaceAll('"', "")])(
  "If-None-Match: %s has not",
  (known) => {
    expect(isKnown(new Headers({ "if-none-match": known }), etag)).toBe(false);
  },
);

test("who says nothing has nothing", () => {
  expect(isKnown(new Headers(), etag)).toBe(false);
});
