import "server-only";
import type { Sendable, SentInvitation } from "#lib/data/program-invitation-sends.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { channelsFor } from "#lib/domain/invitations/channel-for.ts";
import { queueCommand } from "#lib/features/mdm/queue-command.ts";
import { queueInvitationMail } from "#lib/features/templates/queue-invitation-mail.ts";

export type Way = Omit<SentInvitation, "personId">;

/** Queues the one message that invites a person: the command on the first device that takes it, else the mail; null where neither can. */
export async function tellPerson(
  tx: Tx,
  tokenId: string,
  { personId, email, devices }: Sendable,
  { managed, invitationUrl }: { managed: ReadonlySet<string>; invitationUrl: string },
): Promise<Way | null> {
  const known = devices.map((device) => ({ ...device, managed: managed.has(device.id) }));
  const ways = channelsFor({ email, devices: known });
  for (const deviceId of ways.devices) {
    const messageId = await queueCommand(tx, { deviceId, command: { kind: "invite", invitationUrl } });
    if (messageId !== null) return { channel: "command", messageId, deviceId };
  }
  const messageId = ways.mail ? await queueInvitationMail(tx, { tokenId, personId, invitationUrl }) : null;
  return messageId === null ? null : { channel: "mail", messageId, deviceId: null };
}
