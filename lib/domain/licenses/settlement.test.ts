import { describe, expect, test } from "vitest";
import { settle, type ReportedEvent, type ReportedFailure } from "#lib/domain/licenses/settlement.ts";

const pair = (adamId: string, key: string, pricingParam = "STDQ") => ({
  titleId: `t${adamId}`,
  adamId,
  pricingParam,
  key,
});
const failure = (number: number, more: Partial<ReportedFailure> = {}): ReportedFailure => ({
  number,
  assets: [],
  clientUserIds: [],
  serialNumbers: [],
  ...more,
});
const complete: ReportedEvent = { status: "COMPLETE", failures: [] };
const failed = (...failures: ReportedFailure[]): ReportedEvent => ({ status: "FAILED", failures });
const pending: ReportedEvent = { status: "PENDING", failures: [] };
const one = pair("1", "d:A");
const outcome = (
  event: ReportedEvent | null,
  holds: boolean | null,
  verb: "associate" | "disassociate" = "associate",
) => settle({ verb, pairs: [one] }, event, () => holds)[0]?.outcome;

describe("a license that was asked for is", () => {
  test.each([
    ["confirmed once Apple lists it", complete, true, { state: "confirmed" }],
    ["confirmed even while the event still runs", pending, true, { state: "confirmed" }],
    ["confirmed even where the event failed it", failed(failure(9709)), true, { state: "confirmed" }],
    ["confirmed even where the event is forgotten", null, true, { state: "confirmed" }],
    ["missing when Apple calls it done and lists nothing", complete, false, { state: "missing" }],
    [
      "missing when an event failed for others only",
      failed(failure(9709, { serialNumbers: ["B"] })),
      false,
      { state: "missing" },
    ],
    ["missing when the event is forgotten and nothing is listed", null, false, { state: "missing" }],
    ["refused with Apple's number", failed(failure(9709)), false, { state: "refused", number: 9709 }],
    [
      "pending before anybody looked, whatever the event says",
      failed(failure(9709)),
      null,
      { state: "pending" },
    ],
    ["pending while the event runs", pending, false, { state: "pending" }],
    ["pending while nobody looked", complete, null, { state: "pending" }],
    ["pending while nobody looked and the event is forgotten", null, null, { state: "pending" }],
  ])("%s", (_what, event, holds, expected) => {
    expect(outcome(event, holds)).toEqual(expected);
  });
});

describe("a license that was taken back is", () => {
  test.each([
    ["confirmed once Apple lists it no longer", complete, false, { state: "confirmed" }],
    ["missing when Apple calls it done and still lists it", complete, true, { state: "missing" }],
    [
      "refused with Apple's number while it is listed",
      failed(failure(9603)),
      true,
      { state: "refused", number: 9603 },
    ],
    ["pending while nobody looked", complete, null, { state: "pending" }],
  ])("%s", (_what, event, holds, expected) => {
    expect(outcome(event, holds, "disassociate")).toEqual(expected);
  });
});

describe("a failure of Apple's speaks of", () => {
  const pairs = ["1", "2"].flatMap((adamId) => ["d:A", "d:B", "p:u", "p:a"].map((key) => pair(adamId, key)));
  const numbers = (...failures: ReportedFailure[]) =>
    settle({ verb: "associate", pairs }, failed(...failures), () => false).flatMap(
      ({ pair: { adamId, key }, outcome }) =>
        outcome.state === "refused" ? [`${adamId} ${key} ${outcome.number}`] : [],
    );

  test.each<[string, ReportedFailure[], string[]]>([
    [
      "every title for a person it names",
      [failure(9609, { clientUserIds: ["u"] })],
      ["1 p:u 9609", "2 p:u 9609"],
    ],
    [
      "a device in whatever case it names it",
      [failure(9709, { serialNumbers: ["a"] })],
      ["1 d:A 9709", "2 d:A 9709"],
    ],
    [
      "one title for one device, when it names both",
      [failure(9709, { assets: [{ adamId: "2", pricingParam: "STDQ" }], serialNumbers: ["B"] })],
      ["2 d:B 9709"],
    ],
    [
      "a title in either quality, when it names none",
      [failure(9709, { assets: [{ adamId: "2" }], clientUserIds: ["u", "a"] })],
      ["2 p:u 9709", "2 p:a 9709"],
    ],
    [
      "no title of the other quality",
      [failure(9709, { assets: [{ adamId: "2", pricingParam: "PLUS" }] })],
      [],
    ],
    [
      "a title for a person before all titles for that person",
      [
        failure(9609, { clientUserIds: ["u"] }),
        failure(9641, { assets: [{ adamId: "1" }], clientUserIds: ["u"] }),
      ],
      ["1 p:u 9641", "2 p:u 9609"],
    ],
    [
      "a person before a title",
      [failure(9709, { assets: [{ adamId: "1" }] }), failure(9609, { clientUserIds: ["u"] })],
      ["1 d:A 9709", "1 d:B 9709", "1 p:u 9609", "1 p:a 9709", "2 p:u 9609"],
    ],
    [
      "what it names before another that names nothing",
      [failure(9603), failure(9609, { clientUserIds: ["u"] })],
      [
        "1 d:A 9603",
        "1 d:B 9603",
        "1 p:u 9609",
        "1 p:a 9603",
        "2 d:A 9603",
        "2 d:B 9603",
        "2 p:u 9609",
        "2 p:a 9603",
      ],
    ],
  ])("%s", (_what, failures, expected) => {
    expect(numbers(...failures)).toEqual(expected);
  });

  test("two of sixteen, and leaves the other fourteen confirmed", () => {
    const sixteen = ["1", "2"].flatMap((adamId) =>
      Array.from({ length: 8 }, (_, n) => pair(adamId, `p:${n}`)),
    );
    const event = failed(failure(9609, { clientUserIds: ["5"] }));
    const outcomes = settle({ verb: "associate", pairs: sixteen }, event, ({ key }) => key !== "p:5");
    expect(outcomes.filter(({ outcome }) => outcome.state === "confirmed")).toHaveLength(14);
    expect(outcomes.filter(({ outcome }) => outcome.state === "refused").map((each) => each.pair)).toEqual([
      pair("1", "p:5"),
      pair("2", "p:5"),
    ]);
  });
});
