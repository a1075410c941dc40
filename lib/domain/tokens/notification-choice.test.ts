import { expect, test } from "vitest";
import { hintsOf, notificationBase, whyOff } from "#lib/domain/tokens/notification-choice.ts";

type Standing = Parameters<typeof whyOff>[3];

const server = (publicUrl: string | null, host = "127.0.0.1") => ({ publicUrl, host, port: 3000 });
const byOperator = { url: "https://apps.example.com", byOperator: true };
const well: Standing = { state: "active", also: [] };

test("Apple is given the operator's address only when it is https, or on this machine", () => {
  expect(notificationBase(server("https://apps.example.com/"), false)).toEqual(byOperator);
  expect(notificationBase(server("http://apps.example.com"), false)).toBeNull();
  expect(notificationBase(server("http://127.0.0.1:4100"), false)?.url).toBe("http://127.0.0.1:4100");
  expect(notificationBase(server(null), false)).toBeNull();
});

test("a rehearsal's Apple reaches this machine where the server listens, and nowhere else", () => {
  const here = { url: "http://127.0.0.1:3000", byOperator: false };
  expect(notificationBase(server("https://apps.example.com"), true)).toEqual(here);
  expect(notificationBase(server(null, "0.0.0.0"), true)).toEqual(here);
  expect(notificationBase(server(null, "10.1.2.3"), true)).toBeNull();
});

test("without a word a token is told of when the operator set an address, and a rehearsal's is not", () => {
  expect(whyOff(null, byOperator, true, well)).toBeNull();
  expect(whyOff(null, { ...byOperator, byOperator: false }, true, well)).toBe("switched-off");
  expect(whyOff(true, { ...byOperator, byOperator: false }, true, well)).toBeNull();
  expect(whyOff(null, null, true, well)).toBe("no-address");
});

test("what is off says why: switched off, not registered, or unable to write", () => {
  expect(whyOff(false, byOperator, true, well)).toBe("switched-off");
  expect(whyOff(true, byOperator, false, well)).toBe("not-registered");
  expect(whyOff(true, byOperator, true, { state: "contested", also: [] })).toBe("contested");
});

test("a count asks for titles, an assignment for licenses too, a person for people", () => {
  expect(hintsOf(["ASSET_COUNT"])).toEqual({ titles: true, licenses: false, people: false });
  expect(hintsOf(["ASSET_MANAGEMENT"])).toEqual({ titles: true, licenses: true, people: false });
  expect(hintsOf(["USER_ASSOCIATED"])).toEqual({ titles: false, licenses: false, people: true });
  expect(hintsOf(["USER_MANAGEMENT"])).toEqual({ titles: true, licenses: true, people: true });
  expect(hintsOf(["SUBSCRIPTION_COUNT", "TEST_NOTIFICATION"])).toEqual({
    titles: false,
    licenses: false,
    people: false,
  });
});
