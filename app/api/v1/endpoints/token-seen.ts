import { found } from "#lib/api/found.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { getToken } from "#lib/features/tokens/queries.ts";

/** A token in sight; any other is not found. */
export const tokenSeen = async (grant: Grant, id: string) => found(await getToken(grant("token:read"), id));
