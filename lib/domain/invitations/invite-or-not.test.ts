import { expect, test } from "vitest";
import { channelFor, type InvitableDevice } from "#lib/domain/invitations/channel-for.ts";
import { whetherToInvite, type ReachableApp } from "#lib/domain/invitations/whether-to-invite.ts";

const device = (facts: Partial<InvitableDevice>): InvitableDevice => ({
  id: "d",
  platform: "ios",
  osVersion: "17.5",
  enrollment: "device",
  managed: true,
  ...facts,
});

/** Everybody here has an e-mail address; the last column is somebody who has neither. */
const holders: Record<string, { email: string | null; devices: InvitableDevice[] }> = {
  "iOS 7.0.3": { email: "a@b.example", devices: [device({ osVersion: "7.0.3" })] },
  "iPadOS 17": { email: "a@b.example", devices: [device({ platform: "ipados" })] },
  "iOS 7.0.2": { email: "a@b.example", devices: [device({ osVersion: "7.0.2" })] },
  "iOS 7.0": { email: "a@b.example", devices: [device({ osVersion: "7.0" })] },
  "OS X 10.9": { email: "a@b.example", devices: [device({ platform: "macos", osVersion: "10.9" })] },
  "OS X 10.8": { email: "a@b.example", devices: [device({ platform: "macos", osVersion: "10.8.5" })] },
  tvOS: { email: "a@b.example", devices: [device({ platform: "tvos" })] },
  "no version": { email: "a@b.example", devices: [device({ osVersion: null })] },
  "user enrolled": { email: "a@b.example", devices: [device({ enrollment: "user" })] },
  "not managed": { email: "a@b.example", devices: [device({ managed: false })] },
  "7.0.2 and 17": { email: "a@b.example", devices: [device({ osVersion: "7.0.2" }), device({ id: "e" })] },
  "no device": { email: "a@b.example", devices: [] },
  nothing: { email: null, devices: [] },
};

const apps: Record<string, ReachableApp> = Object.fromEntries(
  (["auto", "on-demand"] as const).flatMap((assignmentType) =>
    (["user", "device"] as const).flatMap((licensing) =>
      [true, false].map((given) => [
        `${assignmentType}, ${licensing} license, ${given ? "given" : "not given"}`,
        { assignmentType, licensing, given },
      ]),
    ),
  ),
);

const command = "by the command, no mail";
const mail = "by mail";
const nobody = "cannot be reached";

/** A15: by which way, whatever the reason. */
const ways: Record<string, string> = {
  "iOS 7.0.3": command,
  "iPadOS 17": command,
  "iOS 7.0.2": mail,
  "iOS 7.0": mail,
  "OS X 10.9": command,
  "OS X 10.8": mail,
  tvOS: mail,
  "no version": mail,
  "user enrolled": mail,
  "not managed": mail,
  "7.0.2 and 17": command,
  "no device": mail,
  nothing: nobody,
};

/** A11, A16, A18, A19: why, for somebody who has not accepted. With the switch on, everybody is. */
const reasonsWhileOff: Record<string, string | null> = {
  "auto, user license, given": "auto-title",
  "auto, user license, not given": "auto-title",
  "auto, device license, given": null,
  "auto, device license, not given": null,
  "on-demand, user license, given": "assignment",
  "on-demand, user license, not given": null,
  "on-demand, device license, given": null,
  "on-demand, device license, not given": null,
};

const combinations = ["on", "off"].flatMap((invites) =>
  Object.keys(apps).flatMap((app) =>
    Object.keys(holders).flatMap((holder) =>
      ["unknown to Apple", "registered", "accepted"].map((known) => ({ invites, app, holder, known })),
    ),
  ),
);

test.each(combinations)(
  "switch $invites, app $app, $holder, $known: invited or not, why, and by which way",
  ({ invites, app, holder, known }) => {
    const wanted = known === "accepted" ? null : invites === "on" ? "switch" : reasonsWhileOff[app];
    const reason = whetherToInvite({
      switchOn: invites === "on",
      apps: apps[app] ? [apps[app]] : [],
      accepted: known === "accepted",
    });
    expect(reason).toBe(wanted);
    if (reason === null) return;
    const words = { command, mail, nobody };
    expect(words[channelFor(holders[holder] ?? { email: null, devices: [] }) ?? "nobody"]).toBe(ways[holder]);
  },
);

test("every combination is asked for", () => {
  expect(combinations).toHaveLength(2 * 8 * 13 * 3);
});

test("one Auto app among many that need no user is enough", () => {
  const many = Object.values(apps).filter(({ assignmentType }) => assignmentType === "on-demand");
  const auto = { assignmentType: "auto", licensing: "user", given: false } as const;
  expect(whetherToInvite({ switchOn: false, apps: [...many, auto], accepted: false })).toBe("auto-title");
  expect(whetherToInvite({ switchOn: false, apps: [], accepted: false })).toBeNull();
});
