import { db, type Tx } from "#lib/data/client.ts";
import * as people from "#lib/data/people.ts";
import * as lists from "#lib/data/program-invitation-lists.ts";
import * as invitations from "#lib/data/program-invitations.ts";
import { attackTable, type Ground } from "#tests/integration/other-groups/attack.ts";
import { personFields } from "#tests/support/inventory-world.ts";
import { plantToken } from "#tests/support/token-world.ts";

/** A token with somebody who waits to be invited, and somebody who could be. */
export async function plantInvitation(ground: Ground, tx: Tx) {
  const tokenId = await plantToken(tx, ground.groupId);
  const personId = await people.insert(tx, personFields(ground, { name: "Vera Victim" }));
  await invitations.queueByHand(tx, tokenId, [personId], tx.now());
  const other = await people.insert(tx, personFields(ground, { name: "Otto Other" }));
  const titleId = crypto.randomUUID();
  const { customerId } = tx;
  const at = tx.now();
  const adamId = String(Math.floor(Math.random() * 1e9));
  await db(tx).title.create({
    data: {
      customerId, id: titleId, adamId, pricingParam: "STDQ", kind: "app", name: "Keynote", nameKey: "keynote",
      platforms: ["iOS"], createdAt: at, assignmentType: "auto", licensing: "user",
    },
    select: { id: true },
  }); // prettier-ignore
  await db(tx).asset.create({
    data: {
      customerId, tokenId, titleId, adamId, pricingParam: "STDQ", deviceAssignable: true, revocable: true,
      platforms: ["iOS"], total: 1, assigned: 0, available: 1, retired: 0, asOf: at,
    },
    select: { titleId: true },
  }); // prettier-ignore
  return { tokenId, personId, other, titleId, adamId, groupId: ground.groupId };
}

export const lookAtInvitations = async (tx: Tx, { tokenId }: { tokenId: string }) =>
  (await lists.list(tx, tokenId, null, null)).rows;

const why = { reason: "switch", titleId: null } as const;

export default attackTable({
  victim: plantInvitation,
  look: lookAtInvitations,
  attacks: {
    queueEverybody: (tx, { tokenId }) => invitations.queueEverybody(tx, tokenId, why),
    queueGiven: (tx, { tokenId }) => invitations.queueGiven(tx, tokenId),
    queueAgain: (tx, { tokenId }) => invitations.queueAgain(tx, tokenId, why, new Date()),
    queueByHand: (tx, { tokenId, other }) => invitations.queueByHand(tx, tokenId, [other], new Date()),
    cancel: (tx, { tokenId, personId }) => invitations.cancel(tx, tokenId, [personId]),
    takeBack: (tx, { tokenId }) => invitations.takeBack(tx, tokenId, "by-hand"),
  },
});
