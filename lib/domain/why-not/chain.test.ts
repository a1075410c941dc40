import { expect, test } from "vitest";
import { whyNot } from "#lib/domain/why-not/chain.ts";
import type { DeviceFacts, PersonFacts, PoolFacts, WhyNotFacts } from "#lib/domain/why-not/facts.ts";

const title = { kind: "app", deviceAssignable: true, platforms: ["iOS"], minimumOs: "17.0" } as const;
const device: DeviceFacts = {
  kind: "device", enrollment: "device", platform: "ios", osVersion: "18.1", connected: true, install: null,
}; // prettier-ignore
const person: PersonFacts = { kind: "person", accounts: [{ tokenId: "t", status: "associated" }] };
const pool: PoolFacts = { tokenId: "t", token: "Stores", obstacle: null, free: 3 };
const expired: PoolFacts = { ...pool, obstacle: "expired" };
const held = { token: "Stores" };

const ofDevice = (facts: Partial<WhyNotFacts> = {}, of: Partial<DeviceFacts> = {}): WhyNotFacts => ({
  title, holder: { ...device, ...of }, pools: [pool], held: null, asked: null, ...facts,
}); // prettier-ignore
const ofPerson = (facts: Partial<WhyNotFacts> = {}, accounts = person.accounts): WhyNotFacts => ({
  ...ofDevice(facts), holder: { kind: "person", accounts },
}); // prettier-ignore

test.each<[string, WhyNotFacts, string | null]>([
  ["nothing stands in the way and nobody has asked", ofDevice(), "never-asked"],
  ["no token in sight carries it", ofDevice({ pools: [] }), "no-token"],
  ["a book is for people", ofDevice({ title: { ...title, kind: "book" } }), "book-to-device"],
  ["its developer allows people only", ofDevice({ title: { ...title, deviceAssignable: false } }), "people-only"],
  ["User Enrollment takes no device license", ofDevice({}, { enrollment: "user" }), "user-enrollment"],
  ["User Enrollment stands before a dead token", ofDevice({ pools: [expired] }, { enrollment: "user" }), "user-enrollment"],
  ["an enrollment nobody knows is only a maybe", ofDevice({}, { enrollment: "unknown" }), "never-asked"],
  ["it is made for another platform", ofDevice({}, { platform: "macos" }), "wrong-platform"],
  ["an iPad runs what iOS runs", ofDevice({}, { platform: "ipados" }), "never-asked"],
  ["the system is too old", ofDevice({}, { osVersion: "16.7" }), "os-too-old"],
  ["the token cannot act", ofDevice({ pools: [expired] }), "token-cannot-act"],
  ["one of two tokens can act", ofDevice({ pools: [expired, { ...pool, tokenId: "u" }] }), "never-asked"],
  ["none is left", ofDevice({ pools: [{ ...pool, free: 0 }] }), "none-left"],
  ["what is free in a dead token does not count", ofDevice({ pools: [{ ...pool, free: 0 }, expired] }), "none-left"],
  ["licenses that are not counted do not run out", ofDevice({ pools: [{ ...pool, free: Infinity }] }), "never-asked"],
  ["an order is under way", ofDevice({ asked: { state: "under-way", operation: 7 } }), "under-way"],
  ["a wish waits for its token", ofDevice({ pools: [expired], asked: { state: "waits", tokenId: "t", token: "Stores" } }), "token-cannot-act"],
  ["a wish waits for its turn", ofDevice({ asked: { state: "waits", tokenId: "t", token: "Stores" } }), "waits"],
  ["Apple refused", ofDevice({ asked: { state: "refused", operation: 7, number: 9709 } }), "refused"],
  ["Apple said yes and does not list it", ofDevice({ asked: { state: "missing", operation: 7 } }), "missing"],
  ["the license is there and nobody sees the device", ofDevice({ held }, { connected: false }), null],
  ["the license is there and the device told nothing", ofDevice({ held }), null],
  ["what a license has proven is not asked again", ofDevice({ held, pools: [] }), null],
  ["the device waits for its user", ofDevice({ held }, { install: { state: "waits-for-user" } }), "waits-for-user"],
  ["its user said no", ofDevice({ held }, { install: { state: "refused-by-user" } }), "refused-by-user"],
  ["it is being installed", ofDevice({ held }, { install: { state: "installing" } }), "installing"],
  ["it is installed", ofDevice({ held }, { install: { state: "installed" } }), null],
  ["licensed, and the platform was never right", ofDevice({ held }, { platform: "tvos" }), "wrong-platform"],
  ["no location knows the person", ofPerson({}, []), "not-registered"],
  ["the person was retired", ofPerson({}, [{ tokenId: "t", status: "retired" }]), "retired-user"],
  ["the person is known where the title is not", ofPerson({}, [{ tokenId: "u", status: "associated" }]), "known-elsewhere"],
  ["a book for a person who accepted", ofPerson({ title: { ...title, kind: "book" } }), "never-asked"],
  ["only tokens whose locations know the person count", ofPerson({ pools: [{ ...pool, tokenId: "u" }, expired] }), "token-cannot-act"],
  ["the invitation is not accepted", ofPerson({ held }, [{ tokenId: "t", status: "registered" }]), "not-accepted"],
  ["accepted, and held", ofPerson({ held }), null],
])("%s", (_story, facts, reason) => {
  expect(whyNot(facts).first?.reason ?? null).toBe(reason);
}); // prettier-ignore

test("the whole chain is told in order, with what is not known as a maybe", () => {
  const { chain } = whyNot(ofDevice({}, { enrollment: "unknown", platform: "unknown", osVersion: null }));
  expect(chain.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual([
    "carried ok",
    "licensable ok",
    "enrollment unknown",
    "platform unknown",
    "system unknown",
    "token ok",
    "free ok",
    "license failing",
  ]);
});

test("words find the facts they need beside a reason", () => {
  expect(whyNot(ofDevice({}, { osVersion: "16.7" })).first?.facts).toEqual({
    minimum: "17.0",
    version: "16.7",
  });
  expect(whyNot(ofDevice({ pools: [expired] })).first?.facts).toEqual({
    tokenId: "t",
    token: "Stores",
    state: "expired",
    tokens: 1,
  });
});
