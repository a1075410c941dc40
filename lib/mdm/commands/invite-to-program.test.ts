import plist from "plist";
import { expect, test } from "vitest";
import { inviteToProgram } from "#lib/mdm/commands/invite-to-program.ts";

const command = {
  commandUuid: "5f3b7c1e-0000-4000-8000-000000000001",
  invitationUrl: "https://buy.example/associate?inviteCode=0f1e2d3c&mt=8",
};

test("the invite command names the program and the invitation, as a property list of Apple's", () => {
  const text = inviteToProgram(command);
  expect(text).toContain("&amp;mt=8</string>");
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC')).toBe(true);
  expect(plist.parse(text)).toEqual({
    CommandUUID: command.commandUuid,
    Command: {
      RequestType: "InviteToProgram",
      ProgramID: "com.apple.cloudvpp",
      InvitationURL: command.invitationUrl,
    },
  });
});
