import "server-only";
import * as holderEvents from "#lib/data/holder-events.ts";
import type { Sendable, SentInvitation } from "#lib/data/program-invitation-sends.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** Writes into the timelines of people, and of the devices that were commanded, who was invited, why, and by which way. */
export async function recordTold(
  tx: Tx,
  token: { id: string; name: string },
  people: readonly Sendable[],
  { sent, noWay }: { sent: readonly SentInvitation[]; noWay: readonly string[] },
): Promise<void> {
  const at = { tokenId: token.id, token: token.name };
  const byId = new Map(people.map((person) => [person.personId, person]));
  const told = sent.flatMap(({ personId, channel, deviceId }) => {
    const person = byId.get(personId);
    if (!person) return [];
    const { reason, title, devices } = person;
    const device = devices.find(({ id }) => id === deviceId)?.name ?? null;
    return [
      {
        ids: deviceId ? [personId, deviceId] : [personId],
        detail: { ...at, channel, device, reason, inFavorOf: title },
      },
    ];
  });
  for (const some of Map.groupBy(told, ({ detail }) => JSON.stringify(detail)).values())
    if (some[0])
      await holderEvents.record(
        tx,
        some.flatMap(({ ids }) => ids),
        "invitation-sent",
        some[0].detail,
      );
  await holderEvents.record(tx, noWay, "invitation-impossible", at);
}
