import "server-only";
import type { DirectorySettings, DirectoryToken } from "#lib/data/scim-directories.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";

const PREFIX_LENGTH = 10;

/** `qms_` and 43 characters: shown once, for only its hash is kept. */
export function newToken(): { secret: string; token: DirectoryToken } {
  const secret = `qms_${randomSecret()}`;
  return { secret, token: { prefix: secret.slice(0, PREFIX_LENGTH), hash: sha256(secret) } };
}

export const directoryTarget = (id: string, name: string) => ({ kind: "directory", id, name });

/** What activity keeps of a directory. */
export const directoryAudit = ({ name, adopts, managedAccounts }: DirectorySettings) => ({
  name,
  adopts,
  managedAccounts,
});
