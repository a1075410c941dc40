import { expect, test } from "vitest";
import { invitationUrl } from "#lib/apple/invitation-url.ts";

const apple =
  "https://buy.itunes.apple.com/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount?inviteCode=0f1e2d3c&mt=8";

test("the invite code takes the place of Apple's percent-encoded mark", () => {
  const template = "https://buy.example/associate?cc=us&inviteCode=%25inviteCode%25&mt=8";
  expect(invitationUrl(template, "0f1e2d3c")).toBe(
    "https://buy.example/associate?cc=us&inviteCode=0f1e2d3c&mt=8",
  );
});

test("the plain mark is accepted too", () => {
  expect(invitationUrl("https://buy.example/a?inviteCode=%inviteCode%", "0f1e")).toBe(
    "https://buy.example/a?inviteCode=0f1e",
  );
});

test("without a template the invitation leads to Apple", () => {
  expect(invitationUrl(null, "0f1e2d3c")).toBe(apple);
  expect(invitationUrl("", "0f1e2d3c")).toBe(apple);
});

test("a template without a mark still gets the code", () => {
  expect(invitationUrl("https://buy.example/a?mt=8", "0f1e")).toBe(
    "https://buy.example/a?mt=8&inviteCode=0f1e",
  );
});

test("a code cannot change where the invitation leads", () => {
  expect(invitationUrl("https://buy.example/a?inviteCode=%25inviteCode%25", "$&x=1")).toBe(
    "https://buy.example/a?inviteCode=%24%26x%3D1",
  );
});
