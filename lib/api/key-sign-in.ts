import "server-only";
import { ApiRefusal } from "#lib/api/problem.ts";
import { findKeyStanding } from "#lib/data/across-groups/keys.ts";
import { placeOf } from "#lib/data/across-groups/standing.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import { grant, type Granted, type Standing } from "#lib/scope.ts";

/** What the key's role allows, on demand; anything else is refused. */
export type Grant = <P extends Permission>(permission: P) => Granted<P>;

export interface KeyHolder {
  keyId: string;
  grant: Grant;
}

const CHALLENGE = 'Bearer realm="Quartermaster"';
const shape = /^qm_[A-Za-z0-9_-]{43}$/;

/** Whose key this is; a key that is unknown, revoked, expired or no key at all is refused in the same words. */
export async function signInByKey(request: Request, url: URL, requestId: string): Promise<KeyHolder> {
  const given = /^bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!given) throw new ApiRefusal("key-missing", { headers: { "www-authenticate": CHALLENGE } });
  const found = shape.test(given) ? await findKeyStanding(sha256(given), new Date()) : null;
  if (!found)
    throw new ApiRefusal("key-unknown", {
      status: 401,
      headers: { "www-authenticate": `${CHALLENGE}, error="invalid_token"` },
    });

  const { actor } = found;
  const standing = await narrowed(found.standing, url.searchParams.get("group"));
  const origin = { actor, via: "api", requestId } as const;
  return { keyId: actor.id, grant: (permission) => grant(standing, origin, permission) };
}

/** `?group=` works in a group below the key's own, with the same role. */
async function narrowed(standing: Standing, groupId: string | null): Promise<Standing> {
  if (groupId === null || groupId === standing.groupId) return standing;
  const place = standing.reach.includes(groupId) ? await placeOf(standing.customerId, groupId) : null;
  if (!place) throw new Refusal("not-found");
  return { ...place, role: standing.role };
}
