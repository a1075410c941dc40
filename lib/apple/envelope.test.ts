import { expect, test } from "vitest";
import { readEnvelope, watchEnvelopes, type Envelope } from "#lib/apple/envelope.ts";

const ours = { id: "ours", name: "Console", metadata: "v1" };
const theirs = { id: "theirs", name: "Corvid MDM", metadata: "" };

test("an envelope reads leniently", () => {
  expect(
    readEnvelope({ uId: 3071846500219934, mdmInfo: theirs, tokenExpirationDate: "2031-03-04T05:06:07+0000" }),
  ).toEqual({
    uId: "3071846500219934",
    mdmInfo: { id: "theirs", name: "Corvid MDM", metadata: null },
    tokenExpirationDate: new Date("2031-03-04T05:06:07Z"),
  });
  const empty = { uId: null, mdmInfo: null, tokenExpirationDate: null };
  expect(readEnvelope({})).toEqual(empty);
  expect(readEnvelope({ mdmInfo: null, tokenExpirationDate: "" })).toEqual(empty);
  expect(readEnvelope({ mdmInfo: {} })).toEqual(empty);
});

test("an answer for another location is refused before it is reported", () => {
  const reported: Envelope[] = [];
  const watch = watchEnvelopes({ uId: "1" }, (envelope) => reported.push(envelope));
  watch.see({ uId: "1" });
  watch.see({});
  expect(() => watch.see({ uId: "2" })).toThrow(expect.objectContaining({ kind: "other-location" }));
  expect(reported.map(({ uId }) => uId)).toEqual(["1", null]);
});

test("a location is contested from the answer that names another server to the one that names ours", () => {
  const watch = watchEnvelopes({ mdmId: "ours" }, () => {});
  const after = (mdmInfo: unknown) => {
    watch.see({ uId: "1", mdmInfo });
    return watch.contested();
  };
  expect(after(ours)).toBe(false);
  expect(after(theirs)).toBe(true);
  expect(after(undefined)).toBe(true);
  expect(after(ours)).toBe(false);
});

test("a location that should be nobody's is contested once anyone claims it, and no longer once we do", () => {
  const watch = watchEnvelopes({ mdmId: null }, () => {});
  watch.see({ uId: "1" });
  expect(watch.contested()).toBe(false);
  watch.see({ uId: "1", mdmInfo: ours });
  expect(watch.contested()).toBe(true);
  watch.claimed("ours");
  expect(watch.contested()).toBe(false);
});

test("without an expectation nothing is contested", () => {
  const watch = watchEnvelopes({}, () => {});
  watch.see({ uId: "9", mdmInfo: theirs });
  expect(watch.contested()).toBe(false);
});
