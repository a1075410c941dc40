import { expect, test } from "vitest";
import { eventWords } from "#components/health/event-words.ts";
import { tokenEventKinds } from "#lib/domain/tokens/token-event.ts";

const at = new Date("2030-06-01T12:00:00Z");
const event = (kind: string, detail: unknown = {}) =>
  eventWords({ kind, at, detail, actorKind: "member", actorName: "Ines Carrow" });

test.each(tokenEventKinds)("%s is told in a sentence, also when nothing else is known of it", (kind) => {
  expect(event(kind)?.title).toMatch(/^[A-Z].*\.$/);
  expect(event(kind, null)?.title).toMatch(/^[A-Z].*\.$/);
});

test.each<[string, unknown, object]>([
  ["refused", { kind: "token-revoked", number: 9625 }, { title: "Refused (9625).", text: "Apple calls the token revoked." }],
  ["refused", { kind: "token-invalid", number: null, status: 401 }, { title: "Refused (401)." }],
  ["accepted-again", { since: "2030-05-30T15:00:00Z" }, { end: "after 45 hours" }],
  ["contested", { owner: "Corvid MDM" }, { text: "Corvid MDM wrote its name over ours. Writing stopped, reading goes on." }],
  ["contested", {}, { text: "Another server wrote its name over ours. Writing stopped, reading goes on." }],
  ["synced", { first: true, failures: 0, titles: 48, licenses: 4310 }, { text: "48 titles, 4,310 licenses." }],
  ["synced", { failures: 3 }, { title: "Synced again.", text: "After 3 failed tries." }],
  ["slow", { medianMs: 6100 }, { text: "Half of them took 6.1 s or more." }],
  ["asked-again", { since: "2030-05-29T12:00:00Z" }, { title: "Not asked for 3 days." }],
  ["added", {}, { title: "Uploaded by Ines Carrow." }],
])("%s with %j", (kind, detail, words) => {
  expect(event(kind, detail)).toMatchObject(words);
}); // prettier-ignore

test("a kind of another version is left to its name", () => {
  expect(event("toString")).toBeNull();
});
