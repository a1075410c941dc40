import "server-only";
import { writeCheckpoint } from "#lib/data/mirror/checkpoint.ts";
import {
  licenseColumns,
  mirrorLicenses,
  type MirrorDifference,
  type Slice,
} from "#lib/data/mirror/licenses.ts";
import { staging, type Stage } from "#lib/data/mirror/staging.ts";
import { markTouched } from "#lib/data/mirror/to-compare.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import type { TouchedTitle } from "#lib/domain/sync/slices.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { placeOf, rowOf } from "#lib/features/sync/license-row.ts";
import { someAtOnce } from "#lib/features/sync/some-at-once.ts";

export const TYPICAL_PAGE = 500;

/** Apple takes at most five page requests at a time. */
const PAGES_AT_ONCE = 5;

export interface Reread extends MirrorDifference {
  /** Rows may have moved from pages to come to pages already read: nothing was pruned, and the version not kept. */
  shifted: boolean;
}

type Filter = { adamId: string; pricingParam: string } | { serialNumber: string } | { clientUserId: string };

/** Reads all licenses of some titles again; a long title's pages come several at a time, short ones side by side. */
export async function readTitles(
  context: SyncContext,
  titles: readonly TouchedTitle[],
  version: string,
): Promise<Reread> {
  const titleIds = titles.flatMap(({ titleId }) => titleId ?? []);
  const [long, short] = [
    titles.filter((title) => title.assigned > TYPICAL_PAGE),
    titles.filter((title) => title.assigned <= TYPICAL_PAGE),
  ];
  return restage(context, { version, titleIds, slice: { kind: "titles", titleIds } }, async (stage) => {
    let shifted = false;
    const read = async ({ adamId, pricingParam }: TouchedTitle) => {
      shifted = (await writePages(context, stage, { adamId, pricingParam })) || shifted;
    };
    for (const title of long) await read(title);
    await someAtOnce(PAGES_AT_ONCE, short, read);
    return shifted;
  });
}

/** Reads all licenses of some holders again. What left these titles without a word is found by their counts. */
export async function readHolders(
  context: SyncContext,
  holders: readonly string[],
  titles: readonly TouchedTitle[],
  version: string,
): Promise<Reread> {
  const titleIds = titles.flatMap(({ titleId }) => titleId ?? []);
  return restage(context, { version, titleIds, slice: { kind: "holders", holders } }, async (stage) => {
    let shifted = false;
    await someAtOnce(PAGES_AT_ONCE, holders, async (holder) => {
      shifted = (await writePages(context, stage, filterOf(holder))) || shifted;
    });
    return shifted;
  });
}

interface Reading {
  version: string;
  titleIds: readonly string[];
  slice: Slice;
}

async function restage(
  { scope, state }: SyncContext,
  { version, titleIds, slice }: Reading,
  read: (stage: Stage) => Promise<boolean>,
): Promise<Reread> {
  return staging(scope, async ({ open, settle }) => {
    const stage = await open("reread", licenseColumns);
    const shifted = await read(stage);
    await stage.close();
    return settle(async (client) => {
      const place = placeOf({ scope, state });
      const difference = await mirrorLicenses(client, place, "reread", shifted ? null : slice);
      await markTouched(client, place, titleIds);
      if (!shifted) await writeCheckpoint(client, place, "assignmentsVersion", version);
      return { ...difference, shifted };
    });
  });
}

/** True when Apple's version moved on from one page to another. */
async function writePages({ session, track }: SyncContext, stage: Stage, filter: Filter): Promise<boolean> {
  let shifted = false;
  for await (const page of session.client.assignments(filter)) {
    shifted ||= page.versionId !== page.firstVersionId;
    await stage.write(page.records.map(rowOf));
    await track.note({ pages: track.now().pages + 1, licenses: track.now().licenses + page.records.length });
  }
  return shifted;
}

function filterOf(holder: string): Filter {
  const { kind, id } = holderOf(holder);
  return kind === "device" ? { serialNumber: id } : { clientUserId: id };
}
