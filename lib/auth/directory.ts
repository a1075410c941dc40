import "server-only";
import { findDirectoryStanding } from "#lib/data/across-groups/directories.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { type Granted, grant } from "#lib/scope.ts";

export interface DirectoryHolder {
  directoryId: string;
  scope: Granted<"inventory:write">;
}

const shape = /^qms_[A-Za-z0-9_-]{43}$/;

/** What a directory's token allows: to change people and groups where it was made. Null for one that is unknown or revoked. */
export async function signInDirectory(secret: string, requestId: string): Promise<DirectoryHolder | null> {
  const found = shape.test(secret) ? await findDirectoryStanding(sha256(secret), new Date()) : null;
  if (!found) return null;
  const { place, directoryId, name } = found;
  const actor = { kind: "key", id: directoryId, name } as const;
  const scope = grant({ ...place, role: "operator" }, { actor, via: "api", requestId }, "inventory:write");
  return { directoryId, scope };
}
