import { describe, expect, test } from "vitest";
import { type CommandAnswer, verdictOf } from "#lib/domain/mdm/answer.ts";

const answer = (change: Partial<CommandAnswer>): CommandAnswer => ({
  status: "acknowledged",
  errors: [],
  appState: null,
  rejection: null,
  invitation: null,
  ...change,
});
const error = (code: number, domain = "ASDErrorDomain") =>
  answer({ status: "error", errors: [{ code, domain, words: null }] });

describe("what a device's answer means", () => {
  test.each([
    ["an install taken up is looked after", { appState: "Installing" }, { to: "acknowledged", look: "soon" }],
    [
      "one that asks the person waits for them",
      { appState: "Prompting" },
      { to: "acknowledged", look: "soon" },
    ],
    ["a managed app is there", { appState: "Managed" }, { to: "done" }],
    [
      "an app that is there already is looked at",
      { rejection: "AppAlreadyInstalled" },
      { to: "acknowledged", look: "now" },
    ],
    ["a busy device is asked again by its server", { status: "not-now" }, { to: "not-now" }],
  ] as const)("%s", (_sentence, change, verdict) => {
    expect(verdictOf("install", answer(change), 0)).toEqual(verdict);
  });

  test("a no of the person on the device is told apart from a failure", () => {
    expect(verdictOf("install", answer({ appState: "UserRejected" }), 0)).toEqual({
      to: "failed",
      problem: { reason: "person-refused", words: "UserRejected" },
    });
    expect(verdictOf("install", answer({ rejection: "NotSupported" }), 0)).toEqual({
      to: "failed",
      problem: { reason: "app-refused", words: "NotSupported" },
    });
  });

  test("an unseen license is asked for again after 30 seconds, 2 and 5 minutes, and then no more", () => {
    const verdicts = [0, 1, 2, 3].map((resends) => verdictOf("install", error(9610), resends));
    expect(verdicts.map((verdict) => ("afterMs" in verdict ? verdict.afterMs : verdict.to))).toEqual([
      30_000,
      120_000,
      300_000,
      "failed",
    ]);
    expect(verdicts[3]).toMatchObject({ problem: { reason: "license-not-seen", code: 9610 } });
  });

  test("a second request for what is on its way is taken for installed, and looked at", () => {
    expect(verdictOf("install", error(506), 0)).toEqual({ to: "acknowledged", look: "now" });
  });

  test("other errors are told as the device told them", () => {
    expect(verdictOf("remove", error(12026, "MCMDMErrorDomain"), 0)).toEqual({
      to: "failed",
      problem: { reason: "device-error", code: 12026, domain: "MCMDMErrorDomain" },
    });
  });

  test("an invitation that was shown is done, whatever the person does with it", () => {
    expect(verdictOf("invite", answer({ invitation: "Acknowledged" }), 0)).toEqual({ to: "done" });
    expect(verdictOf("invite", answer({ invitation: "InvalidInvitationURL" }), 0)).toMatchObject({
      to: "failed",
      problem: { reason: "invitation-refused" },
    });
  });
});
