import { deviceKey, personKey } from "#lib/domain/licenses/holder.ts";

export interface SettledPair {
  titleId: string;
  adamId: string;
  pricingParam: string;
  /** The holder. */
  key: string;
}

/** Part of what Apple's event could not do; an empty list means all of that sort. */
export interface ReportedFailure {
  number: number;
  assets: readonly { adamId: string; pricingParam?: string | null | undefined }[];
  clientUserIds: readonly string[];
  serialNumbers: readonly string[];
}

export interface ReportedEvent {
  /** FAILED means that not everything worked, not that nothing did. */
  status: "PENDING" | "COMPLETE" | "FAILED";
  failures: readonly ReportedFailure[];
}

export type Settlement =
  | { state: "confirmed" }
  | { state: "refused"; number: number }
  /** Apple calls it done, or has forgotten the event, and the licenses say otherwise. */
  | { state: "missing" }
  | { state: "pending" };

export interface SentOrder<P extends SettledPair> {
  verb: "associate" | "disassociate";
  pairs: readonly P[];
}

/**
 * What became of each pair of an order. What was read back from Apple afterwards decides; the event only
 * explains what did not happen. `event` is null when Apple knows none, `holds` answers null where nobody looked.
 */
export function settle<P extends SettledPair>(
  order: SentOrder<P>,
  event: ReportedEvent | null,
  holds: (pair: P) => boolean | null,
): { pair: P; outcome: Settlement }[] {
  const wanted = order.verb === "associate";
  const explain = explanationOf(event?.failures ?? []);
  return order.pairs.map((pair) => ({ pair, outcome: outcomeOf(pair, holds(pair)) }));

  function outcomeOf(pair: P, found: boolean | null): Settlement {
    if (found === wanted) return { state: "confirmed" };
    if (found === null || event?.status === "PENDING") return { state: "pending" };
    const number = explain(pair);
    return number === null ? { state: "missing" } : { state: "refused", number };
  }
}

/** The error number that speaks of a pair; one that names both its title and its holder speaks before one that does not. */
function explanationOf(failures: readonly ReportedFailure[]): (pair: SettledPair) => number | null {
  const rules = failures.map((failure) => {
    const assets = new Set(
      failure.assets.map(({ adamId, pricingParam }) => `${adamId} ${pricingParam ?? "*"}`),
    );
    const holders = new Set<string>([
      ...failure.serialNumbers.map(deviceKey),
      ...failure.clientUserIds.map(personKey),
    ]);
    return { number: failure.number, assets, holders };
  });
  rules.sort((one, other) => precisionOf(other) - precisionOf(one));

  return ({ adamId, pricingParam, key }) => {
    const rule = rules.find(
      ({ assets, holders }) =>
        (assets.size === 0 || assets.has(`${adamId} ${pricingParam}`) || assets.has(`${adamId} *`)) &&
        (holders.size === 0 || holders.has(key)),
    );
    return rule?.number ?? null;
  };
}

function precisionOf({
  assets,
  holders,
}: {
  assets: ReadonlySet<string>;
  holders: ReadonlySet<string>;
}): number {
  return Number(holders.size > 0) * 2 + Number(assets.size > 0);
}
