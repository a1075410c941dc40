import "server-only";
import type { MirrorDifference } from "#lib/data/mirror/licenses.ts";
import * as mirrored from "#lib/data/mirror/mirrored.ts";
import * as toCompare from "#lib/data/mirror/to-compare.ts";
import { transaction } from "#lib/data/transaction.ts";
import { chooseSlices } from "#lib/domain/sync/slices.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { rowOf } from "#lib/features/sync/license-row.ts";
import { readHolders, readTitles, TYPICAL_PAGE, type Reread } from "#lib/features/sync/reread-slices.ts";

/** Beyond so many changes, all licenses are read instead of remembering what changed. */
const MOST_CHANGES = 50_000;

/**
 * A delta names what was touched and does not mark what was removed, so each touched slice is read again, by title or by
 * holder, whichever takes fewer requests; then titles of which Apple counts other than as many licenses as stand here.
 * Null where reading all of it takes fewer still.
 */
export async function syncLicenseChanges(
  context: SyncContext,
  since: string,
): Promise<MirrorDifference | null> {
  const { scope, state, track } = context;
  await track.begin("licenses", { mode: "changes" });
  const changes = await readChanges(context, since);
  const touched = changes && (await readTouched(context, changes));
  if (!touched) return null;

  const unexplained = await transaction(scope, (tx) => mirrored.titlesCountedOtherwise(tx, state.id));
  const rest = await readTitles(context, unexplained, touched.version);
  if (!touched.shifted && !rest.shifted) await transaction(scope, (tx) => toCompare.compared(tx, state.id));
  return { added: touched.added + rest.added, removed: touched.removed + rest.removed };
}

interface Changes {
  rows: (string | null)[][];
  version: string;
}

/** Where the list of changes itself changed while it was read, it is read again from the same version next time. */
async function readChanges({ track, session }: SyncContext, since: string): Promise<Changes | null> {
  const rows: (string | null)[][] = [];
  let version = since;
  let shifted = false;
  for await (const page of session.client.assignments({ sinceVersionId: since })) {
    version = page.firstVersionId ?? version;
    shifted ||= page.versionId !== page.firstVersionId;
    for (const record of page.records) rows.push(rowOf(record));
    if (rows.length > MOST_CHANGES) return null;
    await track.note({ pages: track.now().pages + 1, pagesTotal: page.totalPages });
  }
  return { rows, version: shifted ? since : version };
}

async function readTouched(
  context: SyncContext,
  { rows, version }: Changes,
): Promise<(Reread & { version: string }) | null> {
  const { scope, state } = context;
  const holders = [...new Set(rows.map((row) => row[2] ?? ""))];
  const { titles, all } = await transaction(scope, async (tx) => ({
    titles: await mirrored.titlesOf(tx, state.id, distinctTitles(rows)),
    all: await mirrored.countOfAll(tx, state.id),
  }));
  const choice = chooseSlices(titles, { holders: holders.length, all }, TYPICAL_PAGE);
  if (choice === "all") return null;
  const read =
    choice === "titles"
      ? await readTitles(context, titles, version)
      : await readHolders(context, holders, titles, version);
  return { ...read, version: read.shifted ? (state.assignmentsVersion ?? version) : version };
}

function distinctTitles(rows: readonly (string | null)[][]): { adamId: string; pricingParam: string }[] {
  const keys = new Map(
    rows.map(([adamId, pricingParam]) => [
      `${adamId} ${pricingParam}`,
      { adamId: adamId ?? "", pricingParam: pricingParam ?? "" },
    ]),
  );
  return [...keys.values()];
}
