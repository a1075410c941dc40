import type { PlanReason } from "#lib/domain/licenses/plan-reason.ts";

export interface RevokeTitle {
  titleId: string;
  /** Books never are. */
  revocable: boolean;
  pools: readonly { tokenId: string; canWrite: boolean }[];
}

export interface RevokeInput {
  titles: readonly RevokeTitle[];
  targets: readonly { key: string }[];
  /** Whose licenses of this title the target holds: usually one token's, by accident several. */
  held: (titleId: string, key: string) => string | readonly string[] | null;
}

export type RevokeRow = { titleId: string; key: string } & RevokeVerdict;

export type RevokeVerdict =
  | { result: "loses"; tokenId: string }
  | { result: "cannot"; reason: PlanReason; tokenId: string }
  | { result: "has-not"; reason: "not-held" };

export interface RevokeTotals {
  loses: number;
  cannot: number;
  "has-not": number;
}

export interface RevokePlan {
  /** Title by title in the order asked for; one row for each license a target holds. */
  rows: RevokeRow[];
  totals: RevokeTotals;
  titles: (RevokeTotals & { titleId: string })[];
  tokens: { tokenId: string; loses: number }[];
}

/** Who loses which license, and to which token it comes back. */
export function planRevoke({ titles, targets, held }: RevokeInput): RevokePlan {
  const plan: RevokePlan = { rows: [], totals: noTotals(), titles: [], tokens: [] };
  const keys = new Set(targets.map(({ key }) => key));
  const returned = new Map<string, number>();

  for (const title of new Map(titles.map((one) => [one.titleId, one])).values()) {
    const { titleId } = title;
    const totals = { titleId, ...noTotals() };
    const able = new Set(title.pools.filter(({ canWrite }) => canWrite).map(({ tokenId }) => tokenId));
    for (const key of keys) {
      for (const verdict of verdictsOn([held(titleId, key) ?? []].flat(), title.revocable, able)) {
        plan.rows.push({ titleId, key, ...verdict });
        totals[verdict.result]++;
        plan.totals[verdict.result]++;
        if (verdict.result === "loses")
          returned.set(verdict.tokenId, (returned.get(verdict.tokenId) ?? 0) + 1);
      }
    }
    plan.titles.push(totals);
  }

  plan.tokens = Array.from(returned, ([tokenId, loses]) => ({ tokenId, loses }));
  return plan;
}

function verdictsOn(
  tokenIds: readonly string[],
  revocable: boolean,
  able: ReadonlySet<string>,
): RevokeVerdict[] {
  if (tokenIds.length === 0) return [{ result: "has-not", reason: "not-held" }];
  return tokenIds.map((tokenId) => {
    if (!revocable) return { result: "cannot", reason: "not-revocable", tokenId };
    if (!able.has(tokenId)) return { result: "cannot", reason: "token-cannot-act", tokenId };
    return { result: "loses", tokenId };
  });
}

function noTotals(): RevokeTotals {
  return { loses: 0, cannot: 0, "has-not": 0 };
}
