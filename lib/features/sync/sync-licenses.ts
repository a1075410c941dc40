import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import { streamLicenses } from "#lib/data/mirror/license-stream.ts";
import {
  licenseColumns,
  mirrorLicenses,
  type MirrorDifference,
  type MirrorPlace,
} from "#lib/data/mirror/licenses.ts";
import * as mirrored from "#lib/data/mirror/mirrored.ts";
import * as toCompare from "#lib/data/mirror/to-compare.ts";
import { staging } from "#lib/data/mirror/staging.ts";
import { writeCheckpoint } from "#lib/data/mirror/checkpoint.ts";
import { bulk, transaction, type BulkClient } from "#lib/data/transaction.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { syncLicenseChanges } from "#lib/features/sync/sync-license-changes.ts";
import { syncTitles } from "#lib/features/sync/sync-titles.ts";
import { placeOf, rowOf } from "#lib/features/sync/license-row.ts";

/** Who holds what: the first time and every night all of it, between that what changed. */
export async function syncLicenses(context: SyncContext, full: boolean): Promise<MirrorDifference> {
  const since = context.state.assignmentsVersion;
  if (full || since === null) return readAllLicenses(context);
  return (await changesSince(context, since)) ?? readAllLicenses(context);
}

/** Null where Apple no longer knows the version, or so much changed that all of it is read instead. */
async function changesSince(context: SyncContext, since: string): Promise<MirrorDifference | null> {
  try {
    return await syncLicenseChanges(context, since);
  } catch (error) {
    if (error instanceof AppleError && error.kind === "version-expired") return null;
    throw error;
  }
}

/**
 * One flat walk over every license of the location. Its version is that of the first page: what changes while walking
 * shows in the next delta. Rows are pruned, and the version kept, only once the walk is whole.
 *
 * Where Apple's version moved on during the walk, rows may have shifted from pages still to come to pages already read.
 * Then nothing is pruned; the changes since the first page are read at once, and every title whose count differs.
 */
async function readAllLicenses(context: SyncContext): Promise<MirrorDifference> {
  const { state, track } = context;
  await track.begin("licenses", { mode: state.assignmentsVersion === null ? "first" : "full" });
  const { difference, version, shifted } = await walkAll(context);
  if (!shifted || version === null) return difference;

  await syncTitles({ ...context, state: { ...state, assetsVersion: null } });
  const changed = { ...context, state: { ...state, assignmentsVersion: version } };
  const rest = (await changesSince(changed, version)) ?? { added: 0, removed: 0 };
  return { added: difference.added + rest.added, removed: difference.removed + rest.removed };
}

interface Walk {
  version: string | null;
  /** Apple's version moved on while pages were read. */
  shifted: boolean;
}

async function walkAll(context: SyncContext): Promise<Walk & { difference: MirrorDifference }> {
  const { scope, state } = context;
  const place = placeOf(context);
  const isEmpty = await transaction(scope, (tx) => mirrored.isEmpty(tx, state.id));
  return isEmpty ? walkIntoEmpty(context, place) : walkAndCompare(context, place);
}

/** Nothing here yet: rows enter as they come. */
async function walkIntoEmpty(context: SyncContext, place: MirrorPlace) {
  const stream = streamLicenses(context.scope, place);
  const walk = await walkPages(context, (rows) => stream.write(rows)).catch(stream.abandon);
  const added = await stream.close();
  await bulk(context.scope, (client) => keepVersion(client, place, walk));
  return { ...walk, difference: { added, removed: 0 } };
}

async function walkAndCompare(context: SyncContext, place: MirrorPlace) {
  return staging(context.scope, async ({ open, settle }) => {
    const stage = await open("walked", licenseColumns);
    const walk = await walkPages(context, (rows) => stage.write(rows));
    await stage.close();
    const difference = await settle(async (client) => {
      const mirrored = await mirrorLicenses(client, place, "walked", walk.shifted ? null : { kind: "all" });
      await keepVersion(client, place, walk);
      return mirrored;
    });
    return { ...walk, difference };
  });
}

async function keepVersion(
  client: BulkClient,
  place: MirrorPlace,
  { version, shifted }: Walk,
): Promise<void> {
  await toCompare.markAll(client, place, shifted);
  await writeCheckpoint(client, place, "assignmentsVersion", version);
}

async function walkPages(
  { session, track }: SyncContext,
  write: (rows: (string | null)[][]) => Promise<void>,
): Promise<Walk> {
  const walk: Walk = { version: null, shifted: false };
  let licenses = 0;
  for await (const page of session.client.assignments()) {
    walk.version = page.firstVersionId ?? walk.version;
    walk.shifted ||= page.versionId !== page.firstVersionId;
    await write(page.records.map(rowOf));
    licenses += page.records.length;
    const { pages, unreadable } = track.now();
    const seen = {
      pages: pages + 1,
      pagesTotal: page.totalPages,
      licenses,
      unreadable: unreadable + page.skipped,
    };
    await track.note(seen);
  }
  return walk;
}
