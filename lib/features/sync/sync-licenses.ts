import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import type { AssetChange } from "#lib/data/mirror/assets.ts";
import { licenseColumns, mirrorLicenses, type MirrorDifference } from "#lib/data/mirror/licenses.ts";
import { staging } from "#lib/data/mirror/staging.ts";
import { writeCheckpoint } from "#lib/data/mirror/checkpoint.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { syncLicenseChanges } from "#lib/features/sync/sync-license-changes.ts";
import { syncTitles } from "#lib/features/sync/sync-titles.ts";
import { rowOf } from "#lib/features/sync/license-row.ts";

/** Who holds what: the first time and every night all of it, between that what changed. */
export async function syncLicenses(
  context: SyncContext,
  titles: AssetChange[] | null,
  full: boolean,
): Promise<MirrorDifference> {
  const since = context.state.assignmentsVersion;
  if (full || since === null) return readAllLicenses(context);
  try {
    return await syncLicenseChanges(context, since, titles);
  } catch (error) {
    if (error instanceof AppleError && error.kind === "version-expired") return readAllLicenses(context);
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

  const titles = await syncTitles({ ...context, state: { ...state, assetsVersion: null } });
  const every = (titles ?? []).map((title) => ({ ...title, assignedChanged: true }));
  const rest = await syncLicenseChanges(context, version, every);
  return { added: difference.added + rest.added, removed: difference.removed + rest.removed };
}

async function walkAll({ scope, state, session, track }: SyncContext) {
  return staging(scope, async ({ open, settle }) => {
    const stage = await open("walked", licenseColumns);
    let version: string | null = null;
    let shifted = false;
    let licenses = 0;
    for await (const page of session.client.assignments()) {
      version = page.firstVersionId ?? version;
      shifted ||= page.versionId !== page.firstVersionId;
      await stage.write(page.records.map(rowOf));
      licenses += page.records.length;
      const { pages, unreadable } = track.now();
      await track.note({
        pages: pages + 1,
        pagesTotal: page.totalPages,
        licenses,
        unreadable: unreadable + page.skipped,
      });
    }
    await stage.close();
    const difference = await settle(async (client) => {
      const place = { customerId: scope.customerId, tokenId: state.id, now: scope.now() };
      const mirrored = await mirrorLicenses(client, place, "walked", shifted ? null : { kind: "all" });
      await writeCheckpoint(client, place, "assignmentsVersion", version);
      return mirrored;
    });
    return { difference, version, shifted };
  });
}
