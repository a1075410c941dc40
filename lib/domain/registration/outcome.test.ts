import { expect, test } from "vitest";
import { MOST_TRIES, outcomeOf, type OrderedUser } from "#lib/domain/registration/outcome.ts";

const user = (facts: Partial<OrderedUser>): OrderedUser => ({
  verb: "create",
  status: null,
  number: null,
  linked: false,
  tries: 1,
  passing: false,
  ...facts,
});

test("what Apple lists counts, whatever the event said", () => {
  expect(outcomeOf(user({ status: "Registered", number: 9716 }))).toEqual({
    state: "confirmed",
    number: null,
  });
  expect(outcomeOf(user({ verb: "retire", number: 9609 }))).toEqual({ state: "confirmed", number: null });
  expect(outcomeOf(user({}))).toEqual({ state: "missing" });
  expect(outcomeOf(user({ verb: "retire", status: "Associated" }))).toEqual({ state: "missing" });
});

test("an account that Apple cannot link is left out, and the person registered without it", () => {
  expect(outcomeOf(user({ number: 9635, linked: true }))).toEqual({
    state: "wanted",
    omits: ["account"],
    number: 9635,
  });
  expect(outcomeOf(user({ verb: "update", status: "Registered", number: 9635, linked: true }))).toEqual({
    state: "confirmed",
    number: 9635,
  });
});

test("an account that is somebody else's is refused: registering a second time would break both", () => {
  expect(outcomeOf(user({ number: 9641, linked: true }))).toEqual({ state: "refused", number: 9641 });
  expect(outcomeOf(user({ verb: "update", status: "Registered", number: 9641, linked: true }))).toEqual({
    state: "refused",
    number: 9641,
  });
});

test("whoever was active already under the id is linked in a second step", () => {
  expect(outcomeOf(user({ status: "Registered", number: 9716, linked: true }))).toMatchObject({
    state: "wanted",
    omits: [],
  });
  expect(outcomeOf(user({ status: "Associated", number: 9716, linked: true }))).toMatchObject({
    state: "confirmed",
  });
});

test("whoever was retired in between is asked for anew", () => {
  expect(outcomeOf(user({ verb: "update", number: 9609, linked: true }))).toMatchObject({ state: "wanted" });
  expect(outcomeOf(user({ number: 9716 }))).toMatchObject({ state: "wanted" });
});

test("Apple's own trouble is tried again, and not for ever", () => {
  const busy = user({ number: 9603, passing: true });
  expect(outcomeOf(busy)).toMatchObject({ state: "wanted" });
  expect(outcomeOf({ ...busy, tries: MOST_TRIES })).toEqual({ state: "refused", number: 9603 });
  expect(outcomeOf(user({ number: 9999 }))).toEqual({ state: "refused", number: 9999 });
});
