import { kindOfNumber } from "#lib/apple/error-numbers.ts";

/** What an admin can do about a license that did not come about. */
export type WhatNow = "retry" | "buy" | "check-serial" | "see-token" | "final" | "look";

interface NotDone {
  state: string;
  holder: string;
  number: number | null;
  problem: string | null;
}

/** Not enough licenses are left. */
const NONE_LEFT = new Set([9709, 9631]);
/** Apple never takes these back, or never gives them so. */
const FINAL = new Set([9607, 9627, 9628, 9706, 9707]);

export function whatNow({ state, holder, number, problem }: NotDone): WhatNow {
  if (state === "missing") return holder.startsWith("d:") ? "check-serial" : "look";
  if (state === "not-sent") {
    const passing = problem === null || problem === "stopped" || problem === "asked-elsewhere";
    return passing || problem.startsWith("apple-") ? "retry" : "see-token";
  }
  if (number === null) return "look";
  if (NONE_LEFT.has(number)) return "buy";
  if (FINAL.has(number)) return "final";
  const kind = kindOfNumber(number);
  return kind === "busy" || kind === "throttled" ? "retry" : "look";
}
