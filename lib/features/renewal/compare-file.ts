import "server-only";
import * as renewals from "#lib/data/token-renewals.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { ContentToken } from "#lib/domain/tokens/content-token.ts";
import { renewalVerdict } from "#lib/domain/tokens/renewal.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";
import { refuseIfBeingRemoved } from "#lib/features/being-removed.ts";
import { inspectLocation, type InspectedLocation } from "#lib/features/inspect-location.ts";
import { readUpload, type ReadUpload } from "#lib/features/read-upload.ts";
import type { RenewToken } from "#lib/features/renewal/schemas.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface ComparedFile {
  upload: ReadUpload;
  token: tokens.TokenRecord;
  standing: TokenStanding;
  location: InspectedLocation;
  fingerprint: string;
  /** As Apple says, or else the file. */
  expiresAt: Date;
}

/** Reads a file, asks Apple whether it takes it and for which location, and refuses all that renews nothing. */
export async function compareFile(scope: Granted<"token:write">, input: RenewToken): Promise<ComparedFile> {
  const { token: id } = input;
  const wanted = id === undefined ? null : await transaction(scope, (tx) => tokenHere(tx, id));
  const upload = await readUpload(scope, input);
  const file = upload.token;
  const fingerprint = sha256(file.canonical);
  await refuseSameFile(scope, fingerprint);
  if (file.expired) throw new Refusal("token-expired", { expiresAt: file.expiresAt.toISOString() });

  const location = await inspectLocation(scope, file.canonical);
  const expiresAt = location.config.tokenExpirationDate ?? file.expiresAt;
  const standing = await standingOf(scope);
  const match = await transaction(scope, async (tx) => {
    const found = await renewals.toCompare(tx, { uId: location.uId });
    return found && { ...found, token: await tokens.get(tx, found.id) };
  });
  const stored = match && {
    ...match,
    expiresAt: match.token.expiresAt,
    dead: !standing(match.token).canRead,
  };
  const { fits } = renewalVerdict({ fingerprint, expiresAt }, wanted, stored);
  if (!match || fits === "no-token" || fits === "other-token")
    throw misfit(scope, wanted, match?.token ?? null, location, file);
  if (!scope.reach.includes(match.groupId)) throw new Refusal("renew-elsewhere", placeOf(match.token));
  refuseIfBeingRemoved(match.token);
  if (fits === "older-file")
    throw new Refusal("renewal-older-file", {
      ...placeOf(match.token),
      expiresAt: expiresAt.toISOString(),
      stored: match.token.expiresAt.toISOString(),
    });
  return { upload, token: match.token, standing: standing(match.token), location, fingerprint, expiresAt };
}

async function refuseSameFile(scope: Granted<"token:write">, fingerprint: string): Promise<void> {
  const same = await transaction(scope, (tx) => tokens.findSame(tx, { fingerprint, uId: null }));
  if (same) throw new Refusal("token-already-here", placeOf(same));
}

const placeOf = ({ id, groupId, name }: { id: string; groupId: string; name: string }) => ({
  tokenId: id,
  groupId,
  name,
});

/** The file is for another location: whose it is, where that is known, so that it can be renewed or added instead. */
function misfit(
  scope: Granted<"token:write">,
  wanted: tokens.TokenRecord | null,
  fits: tokens.TokenRecord | null,
  { config, uId }: InspectedLocation,
  file: ContentToken,
): Refusal {
  return new Refusal("location-differs", {
    wanted: wanted?.name ?? null,
    wantedLocation: wanted?.locationName ?? null,
    wantedLocationId: wanted?.uId ?? null,
    wantedOrganization: wanted?.organization ?? null,
    wantedExpiresAt: wanted?.expiresAt.toISOString() ?? null,
    location: config.locationName,
    locationId: uId,
    organization: file.organization,
    expiresAt: (config.tokenExpirationDate ?? file.expiresAt).toISOString(),
    ...(fits ? placeOf(fits) : { tokenId: null, groupId: null, name: null }),
    fitsHere: fits && scope.reach.includes(fits.groupId) ? "yes" : "no",
  });
}
