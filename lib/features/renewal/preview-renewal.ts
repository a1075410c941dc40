import "server-only";
import * as waiting from "#lib/data/waiting.ts";
import { transaction } from "#lib/data/transaction.ts";
import { fileAge } from "#lib/domain/tokens/renewal.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";
import { compareFile } from "#lib/features/renewal/compare-file.ts";
import type { RenewToken } from "#lib/features/renewal/schemas.ts";
import type { Granted } from "#lib/scope.ts";

export interface RenewalPreview {
  tokenId: string;
  name: string;
  description: string;
  state: TokenState;
  fileName: string | null;
  bytes: number;
  locationName: string | null;
  uId: string;
  /** The organization in the file, and the one in the file before. */
  organization: string;
  formerOrganization: string;
  expiresAt: string;
  formerExpiresAt: string;
  /** Days since the download, where they are enough to be missed at the end of the year. */
  fileAge: number | null;
  /** Another server's name stands at the location: the token is renewed, and stays contested. */
  contestedBy: string | null;
  /** What was asked for while the token could not act. */
  waiting: number;
}

/** Which token a file renews and what that changes; nothing is saved or written at Apple. */
export async function previewRenewal(
  scope: Granted<"token:write">,
  input: RenewToken,
): Promise<RenewalPreview> {
  const { upload, token, standing, location, expiresAt } = await compareFile(scope, input);
  const { id, name, description, uId } = token;
  return {
    tokenId: id,
    name,
    description,
    state: standing.state,
    fileName: upload.fileName,
    bytes: upload.bytes,
    locationName: location.config.locationName,
    uId,
    organization: upload.token.organization,
    formerOrganization: token.organization,
    expiresAt: expiresAt.toISOString(),
    formerExpiresAt: token.expiresAt.toISOString(),
    fileAge: fileAge(expiresAt, scope.now()),
    contestedBy: location.verdict === "other" ? (location.config.mdmInfo?.name ?? "another server") : null,
    waiting: await transaction(scope, (tx) => waiting.count(tx, id)),
  };
}
