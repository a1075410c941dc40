import "server-only";
import type { AppleClient } from "#lib/apple/client.ts";
import { UNLIMITED_COUNT } from "#lib/apple/assets.ts";
import type { ClientConfig } from "#lib/apple/client-config.ts";
import { describeOwner, ownerVerdict, type Owner, type OwnerVerdict } from "#lib/domain/tokens/ownership.ts";
import { asRefusal } from "#lib/features/apple-refusals.ts";
import { openClient, type AppleSession } from "#lib/features/apple-session.ts";
import { ourMdmId } from "#lib/features/our-name.ts";
import { tellableOwner } from "#lib/features/sibling-owner.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

export interface Holdings {
  titles: number;
  licenses: number;
  assigned: number;
  unlimitedTitles: number;
}

export interface ReadHoldings extends Holdings {
  /** Of the titles it owns. */
  adamIds: string[];
}

export interface InspectedLocation {
  session: AppleSession;
  uId: string;
  config: ClientConfig;
  verdict: OwnerVerdict;
  owner: Owner;
  ourId: string;
  legacy: boolean;
}

/** Asks Apple who the location is and whose name stands there, as it may be told here. Reads only. */
export async function inspectLocation(scope: Scope, secret: string): Promise<InspectedLocation> {
  const needs = { world: scope.world, secret, uId: null, ourId: null, now: scope.now, awaited: true };
  const session = openClient(needs);
  try {
    const [told] = await Promise.all([session.client.clientConfig(), session.limits()]);
    const { uId } = told;
    if (uId === null) throw new Refusal("apple-refused", { number: null });
    const ourId = await ourMdmId(scope.customerId, uId);
    const mdmInfo = await tellableOwner(scope.customerId, uId, told.mdmInfo, ourId);
    const config = { ...told, mdmInfo };
    const verdict = ownerVerdict(nameOf(config), ourId);
    const owner = describeOwner(nameOf(config));
    return { session, uId, config, verdict, owner, ourId, legacy: config.locationName === null };
  } catch (error) {
    throw asRefusal(error);
  }
}

function nameOf({ mdmInfo }: ClientConfig) {
  return (
    mdmInfo && { id: mdmInfo.id, name: mdmInfo.name ?? undefined, metadata: mdmInfo.metadata ?? undefined }
  );
}

/** What the location owns, where one page of Apple's tells all of it; null where it would take many. */
export async function readHoldings(client: AppleClient): Promise<ReadHoldings | null> {
  try {
    for await (const page of client.assets()) {
      if (page.totalPages > 1) return null;
      const limited = page.records.filter((asset) => asset.totalCount < UNLIMITED_COUNT);
      return {
        titles: page.records.length,
        licenses: limited.reduce((sum, asset) => sum + asset.totalCount, 0),
        assigned: page.records.reduce((sum, asset) => sum + asset.assignedCount, 0),
        unlimitedTitles: page.records.length - limited.length,
        adamIds: page.records.map(({ adamId }) => adamId),
      };
    }
    return { titles: 0, licenses: 0, assigned: 0, unlimitedTitles: 0, adamIds: [] };
  } catch (error) {
    throw asRefusal(error);
  }
}
