import "server-only";
import { plainMeaning } from "#lib/apple/error-numbers.ts";
import * as devices from "#lib/data/devices.ts";
import * as holderTimeline from "#lib/data/holder-timeline.ts";
import type { Holder } from "#lib/data/holdings.ts";
import * as people from "#lib/data/people.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { holderEventKinds, type HolderEventPart } from "#lib/domain/inventory/holder-event.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { Granted } from "#lib/scope.ts";

/** One moment, with what Apple's number means where it left one. */
export type HolderMoment = holderTimeline.HolderMoment & { meaning: string | null };

/** What happened to a device or person, newest first, or one part of it; one out of reach is not found. */
export function listMoments(
  scope: Granted<"inventory:read">,
  holder: Holder,
  part: HolderEventPart | undefined,
  walk: Walk,
): Promise<Page<HolderMoment>> {
  return transaction(scope, async (tx) => {
    await refuseUnlessInReach(tx, holder);
    const told = { kinds: holderEventKinds(part), record: part === undefined || part === "record" };
    const { rows, ...page } = await holderTimeline.page(tx, holder, told, walk);
    return { ...page, rows: rows.map((row) => ({ ...row, meaning: meaningOf(row.detail["number"]) })) };
  });
}

async function refuseUnlessInReach(tx: Tx, { kind, id }: Holder): Promise<void> {
  await (kind === "device" ? devices.get(tx, id) : people.get(tx, id));
}

const meaningOf = (number: unknown) => (typeof number === "number" ? plainMeaning(number) : null);
