import { mayGrant, type Role } from "#lib/domain/access/permission.ts";
import { Refusal } from "#lib/refusal.ts";

/** Nobody touches a role above their own: what one may not give, one may not take. */
export function refuseAbove(yours: Role, held: readonly { role: Role }[]): void {
  for (const { role } of held)
    if (!mayGrant(yours, role)) throw new Refusal("may-not-grant", { role, yours });
}
