import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import type { AssetChange } from "#lib/data/mirror/assets.ts";
import { licenseColumns, mirrorLicenses, type MirrorDifference } from "#lib/data/mirror/licenses.ts";
import { staging } from "#lib/data/mirror/staging.ts";
import { writeCheckpoint } from "#lib/data/mirror/checkpoint.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { syncLicenseChanges } from "#lib/features/sync/sync-license-changes.ts";
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
 */
async function readAllLicenses({ scope, state, session, track }: SyncContext): Promise<MirrorDifference> {
  await track.begin("licenses", { mode: state.assignmentsVersion === null ? "first" : "full" });
  return staging(scope, async ({ open, settle }) => {
    const stage = await open("walked", licenseColumns);
    let version: string | null = null;
    let licenses = 0;
    for await (const page of session.client.assignments()) {
      version = page.firstVersionId ?? version;
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
    return settle(async (client) => {
      const place = { customerId: scope.customerId, tokenId: state.id, now: scope.now() };
      const difference = await mirrorLicenses(client, place, "walked", { kind: "all" });
      await writeCheckpoint(client, place, "assignmentsVersion", version);
      return difference;
    });
  });
}
