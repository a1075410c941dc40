import "server-only";
import * as autoTitles from "#lib/data/auto-titles.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { suggestName } from "#lib/domain/names.ts";
import type { Owner, OwnerVerdict } from "#lib/domain/tokens/ownership.ts";
import { inspectLocation, readHoldings, type Holdings } from "#lib/features/inspect-location.ts";
import { readUpload } from "#lib/features/read-upload.ts";
import { siblingAt } from "#lib/features/sibling-owner.ts";
import type { UploadedToken } from "#lib/features/uploaded-token.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface TokenPreview {
  fileName: string | null;
  bytes: number;
  organization: string;
  locationName: string | null;
  uId: string;
  country: string | null;
  platform: string | null;
  expiresAt: string;
  verdict: OwnerVerdict;
  owner: Owner;
  ownerName: string | null;
  /** Another customer of this installation holds the location; its name where the reader may know it. */
  sibling: { name: string | null } | null;
  legacy: boolean;
  holdings: Holdings | null;
  /** Apps it owns that are Auto with the user's license: they invite whatever the switch says. */
  autoTitles: { id: string; name: string }[];
  /** How many people a token of each group in reach serves. */
  served: Record<string, number>;
  suggestedName: string;
}

/** What a token file is, asked of the file and of Apple, before anything is saved or written anywhere. */
export async function previewToken(
  scope: Granted<"token:write">,
  upload: UploadedToken,
): Promise<TokenPreview> {
  const { token, fileName, bytes } = await readUpload(scope, upload);
  await refuseIfHere(scope, token.canonical, null);
  if (token.expired) throw new Refusal("token-expired", { expiresAt: token.expiresAt.toISOString() });

  const location = await inspectLocation(scope, token.canonical);
  const { config, uId, verdict, owner, legacy } = location;
  await refuseIfHere(scope, token.canonical, uId);
  const held = await readHoldings(location.session.client);
  const taken = await transaction(scope, tokens.names);
  const { adamIds = [], ...holdings } = held ?? {};
  return {
    fileName,
    bytes,
    organization: token.organization,
    locationName: config.locationName,
    uId,
    country: config.country,
    platform: config.platform,
    expiresAt: (config.tokenExpirationDate ?? token.expiresAt).toISOString(),
    verdict,
    owner,
    ownerName: config.mdmInfo?.name ?? null,
    sibling: await siblingAt(scope, uId, verdict === "other" ? (config.mdmInfo?.id ?? null) : null),
    legacy,
    holdings: held && (holdings as Holdings),
    ...(await transaction(scope, async (tx) => ({
      autoTitles: await autoTitles.invitingAmong(tx, adamIds),
      served: await autoTitles.served(tx),
    }))),
    suggestedName: suggestName(config.locationName ?? token.organization, taken),
  };
}

/** The same file, or another file of a location that is here: the second is a renewal of the first. */
export async function refuseIfHere(
  scope: Granted<"token:write">,
  canonical: string,
  uId: string | null,
): Promise<void> {
  const fingerprint = sha256(canonical);
  const same = await transaction(scope, (tx) => tokens.findSame(tx, { fingerprint, uId }));
  if (!same) return;
  const facts = { name: same.name, tokenId: same.id, groupId: same.groupId };
  throw new Refusal(same.fingerprint === fingerprint ? "token-already-here" : "location-already-here", facts);
}
