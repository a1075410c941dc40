import { can } from "#lib/domain/access/permission.ts";
import type { Refusal, RefusalFacts } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

const mendedByRenewal: readonly string[] = [
  "token-is-expired",
  "token-is-revoked",
  "token-is-invalid",
  "token-is-read-only",
];

/** A refusal's facts, and under `renewAt` the page where its token is renewed, for whoever may do that. */
export function withRenewal({ reach, role }: Pick<Scope, "reach" | "role">, refusal: Refusal): RefusalFacts {
  const { reason, facts } = refusal;
  const { groupId, tokenId } = facts;
  const may = can(role, "token:write") && typeof groupId === "string" && reach.includes(groupId);
  if (!may || !tokenId || !mendedByRenewal.includes(reason)) return facts;
  return { ...facts, renewAt: `/groups/${groupId}/tokens/${tokenId}/renew` };
}
