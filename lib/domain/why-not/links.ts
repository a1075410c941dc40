import type { AskedFacts, PoolFacts } from "#lib/domain/why-not/facts.ts";
import {
  checkOfReason,
  type WhyNotCheck,
  type WhyNotDetail,
  type WhyNotLink,
  type WhyNotReason,
  type WhyNotVerdict,
} from "#lib/domain/why-not/why-not.ts";

export const ok = (check: WhyNotCheck, facts: WhyNotDetail = {}): WhyNotLink => ({
  check,
  verdict: "ok",
  reason: null,
  facts,
});

/** In the way; or, where nobody knows, maybe. */
export const wrong = (
  reason: WhyNotReason,
  facts: WhyNotDetail = {},
  verdict: Exclude<WhyNotVerdict, "ok"> = "failing",
): WhyNotLink => ({ check: checkOfReason[reason], verdict, reason, facts });

/** What was asked for and came to nothing yet, or that nobody has asked. */
export function askedLink(asked: AskedFacts | null): WhyNotLink {
  if (asked === null) return wrong("never-asked");
  if (asked.state === "waits") return wrong("waits", { tokenId: asked.tokenId, token: asked.token });
  const { state, operation } = asked;
  if (state !== "refused" || asked.number === null) return wrong(state, { operation });
  return wrong("refused", { operation, number: asked.number });
}

export function freeLink(able: readonly PoolFacts[]): WhyNotLink {
  const [most] = able.toSorted((one, other) => other.free - one.free);
  if (!most || most.free <= 0) return wrong("none-left", { tokens: able.length });
  return ok("free", most.free === Infinity ? { token: most.token } : { token: most.token, free: most.free });
}
