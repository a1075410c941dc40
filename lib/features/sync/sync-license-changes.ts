import "server-only";
import type { Assignment } from "#lib/apple/assignments.ts";
import type { AssetChange } from "#lib/data/mirror/assets.ts";
import { writeCheckpoint } from "#lib/data/mirror/checkpoint.ts";
import { licenseColumns, mirrorLicenses, type MirrorDifference } from "#lib/data/mirror/licenses.ts";
import * as mirrored from "#lib/data/mirror/mirrored.ts";
import { staging, type Stage } from "#lib/data/mirror/staging.ts";
import { transaction } from "#lib/data/transaction.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import { chooseSlices, type TouchedTitle } from "#lib/domain/sync/slices.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { rowOf } from "#lib/features/sync/license-row.ts";

const TYPICAL_PAGE = 500;

/**
 * A delta names what was touched and does not mark what was removed, so each touched slice is read again, by title or by
 * holder, whichever takes fewer requests; then titles whose count Apple changed without a row in the delta.
 */
export async function syncLicenseChanges(
  context: SyncContext,
  since: string,
  titles: AssetChange[] | null,
): Promise<MirrorDifference> {
  const { track, session } = context;
  await track.begin("licenses", { mode: "changes" });
  const touched: Assignment[] = [];
  let version: string | null = null;
  for await (const page of session.client.assignments({ sinceVersionId: since })) {
    version = page.firstVersionId ?? version;
    for (const record of page.records) touched.push(record);
    await track.note({ pages: track.now().pages + 1, pagesTotal: page.totalPages });
  }
  const difference = await readTouched(context, touched, version ?? since);
  const unexplained = await titlesWhoseCountDiffers(context, titles);
  const rest = await readTitles(context, unexplained, version ?? since);
  return { added: difference.added + rest.added, removed: difference.removed + rest.removed };
}

async function readTouched(context: SyncContext, touched: readonly Assignment[], version: string) {
  const rows = touched.map(rowOf);
  const titles = await transaction(context.scope, (tx) =>
    mirrored.titlesOf(tx, context.state.id, distinctTitles(rows)),
  );
  const holders = [...new Set(rows.map((row) => row[2] ?? ""))];
  const choice = chooseSlices(titles, holders.length, TYPICAL_PAGE);
  if (choice === "titles") return readTitles(context, titles, version);
  return readHolders(context, holders, version);
}

function distinctTitles(rows: readonly (string | null)[][]): { adamId: string; pricingParam: string }[] {
  const keys = new Map(
    rows.map(([adamId = "", pricingParam = ""]) => [
      `${adamId} ${pricingParam}`,
      { adamId: adamId ?? "", pricingParam: pricingParam ?? "" },
    ]),
  );
  return [...keys.values()];
}

/** Counts that moved, or were never matched by as many licenses here. */
async function titlesWhoseCountDiffers({ scope, state }: SyncContext, titles: AssetChange[] | null) {
  const moved = (titles ?? []).filter((title) => title.assignedChanged);
  if (moved.length === 0) return [];
  return transaction(scope, (tx) =>
    mirrored.titlesCountedOtherwise(
      tx,
      state.id,
      moved.map((title) => title.titleId),
    ),
  );
}

async function readTitles(context: SyncContext, titles: readonly TouchedTitle[], version: string) {
  const slice = { kind: "titles", titleIds: titles.flatMap(({ titleId }) => titleId ?? []) } as const;
  const [long, short] = [
    titles.filter((title) => title.assigned > TYPICAL_PAGE),
    titles.filter((title) => title.assigned <= TYPICAL_PAGE),
  ];
  return restage(context, version, slice, async (stage) => {
    for (const { adamId, pricingParam } of long) await writePages(context, stage, { adamId, pricingParam });
    await someAtOnce(short, ({ adamId, pricingParam }) =>
      writePages(context, stage, { adamId, pricingParam }),
    );
  });
}

async function readHolders(context: SyncContext, holders: readonly string[], version: string) {
  const slice = { kind: "holders", holders: [...holders] } as const;
  return restage(context, version, slice, async (stage) => {
    await someAtOnce(holders, (holder) => writePages(context, stage, sliceOf(holder)));
  });
}

type Slice = Parameters<typeof mirrorLicenses>[3];

async function restage(
  { scope, state }: SyncContext,
  version: string,
  slice: Slice,
  read: (stage: Stage) => Promise<void>,
): Promise<MirrorDifference> {
  return staging(scope, async ({ open, settle }) => {
    const stage = await open("reread", licenseColumns);
    await read(stage);
    await stage.close();
    return settle(async (client) => {
      const place = { customerId: scope.customerId, tokenId: state.id, now: scope.now() };
      const difference = await mirrorLicenses(client, place, "reread", slice);
      await writeCheckpoint(client, place, "assignmentsVersion", version);
      return difference;
    });
  });
}

async function writePages(
  { session, track }: SyncContext,
  stage: Stage,
  filter: { adamId: string; pricingParam: string } | { serialNumber: string } | { clientUserId: string },
): Promise<void> {
  for await (const page of session.client.assignments(filter)) {
    await stage.write(page.records.map(rowOf));
    await track.note({ pages: track.now().pages + 1, licenses: track.now().licenses + page.records.length });
  }
}

function sliceOf(holder: string): { serialNumber: string } | { clientUserId: string } {
  const { kind, id } = holderOf(holder);
  return kind === "device" ? { serialNumber: id } : { clientUserId: id };
}

/** Apple takes at most five page requests at a time; these walks are of one page each. */
async function someAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 5 }, lane));
}
