import plist from "plist";

/** The only program there is. */
const PROGRAM_ID = "com.apple.cloudvpp";

export interface InviteToProgram {
  /** Ours: its answer comes back under it. */
  commandUuid: string;
  invitationUrl: string;
}

/**
 * Asks whoever uses the device to accept an invitation, without a mail: iOS 7 and later on the device's channel, macOS 10.9
 * and later on the user's.
 */
export const inviteToProgram = ({ commandUuid, invitationUrl }: InviteToProgram): string =>
  plist.build({
    CommandUUID: commandUuid,
    Command: { RequestType: "InviteToProgram", ProgramID: PROGRAM_ID, InvitationURL: invitationUrl },
  });
