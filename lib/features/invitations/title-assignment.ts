import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as autoTitles from "#lib/data/auto-titles.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as invitationSwitch from "#lib/data/invitation-switch.ts";
import * as lists from "#lib/data/program-invitation-lists.ts";
import * as invitations from "#lib/data/program-invitations.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { TitleAssignment } from "#lib/features/invitations/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * How a title is given out, and whose license it takes. Auto with the user's license invites everybody whom its tokens
 * serve, whatever their switches say; taken back, who was queued for that alone leaves the queue.
 */
export function setTitleAssignment(
  scope: Granted<"token:write">,
  { titleId, assignmentType, licensing }: TitleAssignment,
): Promise<void> {
  return transaction(scope, async (tx) => {
    if (!isRowId(titleId)) throw new Refusal("not-found");
    const before = await autoTitles.policyOf(tx, titleId);
    const carriers = await carriersHere(tx, titleId, before.name);
    if (before.assignmentType === assignmentType && before.licensing === licensing) return;
    await autoTitles.setPolicy(tx, titleId, { assignmentType, licensing });
    await audit.record(tx, "title.assignment-changed", {
      target: { kind: "title", id: titleId, name: before.name },
      before: { assignmentType: before.assignmentType, licensing: before.licensing },
      after: { assignmentType, licensing },
    });
    for (const { id } of carriers) {
      if ((await autoTitles.inviting(tx, id)).length === 0) await invitations.takeBack(tx, id, "auto-title");
      await due.wake(tx, "invitations", id);
    }
    await changes.tell(tx, "titles", titleId);
  });
}

/** How a title in sight is given out. */
export async function assignmentOf(
  scope: Granted<"license:read">,
  titleId: string,
): Promise<autoTitles.TitlePolicy> {
  if (!isRowId(titleId)) throw new Refusal("not-found");
  const { assignmentType, licensing } = await transaction(scope, (tx) => autoTitles.policyOf(tx, titleId));
  return { assignmentType, licensing };
}

export interface AssignmentForecast {
  /** Who would be invited if it were Auto with the user's license. */
  people: number;
  /** Whether the title is set here, and not in a group above. */
  here: boolean;
}

/** Whom switching a title to Auto with the user's license would have invited, at tokens whose switch is off. */
export function forecastAuto(scope: Granted<"token:read">, titleId: string): Promise<AssignmentForecast> {
  return transaction(scope, async (tx) => {
    let people = 0;
    const carriers = await autoTitles.carriers(tx, titleId);
    for (const { id } of carriers)
      if (!(await invitationSwitch.isOn(tx, id))) people += (await lists.counts(tx, id))["not-invited"];
    return {
      people,
      here: carriers.length > 0 && carriers.every(({ groupId }) => tx.reach.includes(groupId)),
    };
  });
}

/** A title that a group above shares is set there: it would invite people out of reach. */
async function carriersHere(tx: Tx, titleId: string, name: string) {
  const carriers = await autoTitles.carriers(tx, titleId);
  if (carriers.some(({ groupId }) => !tx.reach.includes(groupId)))
    throw new Refusal("out-of-reach", { name });
  return carriers;
}
