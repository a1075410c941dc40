import "server-only";
import * as notices from "#lib/data/notices.ts";
import { transaction } from "#lib/data/transaction.ts";
import { courseOf } from "#lib/domain/notices/course.ts";
import { type Severity, severities } from "#lib/domain/notices/notice.ts";
import type { NoticeFacts } from "#lib/domain/notices/words.ts";
import { overAssigned } from "#lib/features/notices/over-assigned.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { tokensInSight } from "#lib/features/tokens-in-sight.ts";
import type { Granted } from "#lib/scope.ts";

export interface BannerNotice extends NoticeFacts {
  /** Null until it is written down: then it can be acknowledged. */
  id: string | null;
  tokenId: string;
  severity: Severity;
}

const loud: readonly Severity[] = ["warning", "critical"];

/**
 * What everybody here has to see, worst first: worked out from how the tokens stand at this moment, so that neither a mail
 * server nor a worker that is down silences it. Left out is what somebody acknowledged and what has not become worse.
 */
export async function bannerNotices(scope: Granted<"notice:read">): Promise<BannerNotice[]> {
  const standing = await standingOf(scope);
  const all = (await tokensInSight(scope)).filter(({ groupId }) => scope.reach.includes(groupId));
  const { known, over } = await transaction(scope, async (tx) => ({
    known: await notices.known(tx),
    over: await overAssigned(tx),
  }));
  const before = Map.groupBy(known, ({ tokenId }) => tokenId);
  const now = scope.now();
  const found = all.flatMap((token): BannerNotice[] => {
    const stands = standing(token);
    const { id: tokenId, name: tokenName, locationName, expiresAt } = token;
    const made = before.get(tokenId) ?? [];
    const findings = [stands, ...stands.others];
    const noticed = { id: tokenId, expiresAt, findings, over: over.get(tokenId) ?? null };
    const { make, end } = courseOf(noticed, made, now, scope.timeZone);
    const open = made.filter(
      (one) => !one.overAt && !one.acknowledgedAt && !one.silenced && !end.includes(one.id),
    );
    const fresh = make.filter(({ silenced }) => !silenced).map((one) => ({ ...one, id: null }));
    return [...open, ...fresh].map(({ id, kind, severity, since, detail = null }) => ({
      id, kind, severity, since, detail, tokenId, tokenName, locationName, expiresAt,
    })); // prettier-ignore
  });
  return found
    .filter(({ severity }) => loud.includes(severity))
    .toSorted(
      (one, other) =>
        severities.indexOf(other.severity) - severities.indexOf(one.severity) ||
        one.expiresAt.getTime() - other.expiresAt.getTime(),
    );
}
