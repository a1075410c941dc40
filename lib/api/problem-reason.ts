import { reasons } from "#lib/refusal.ts";

/** Every "no" of the API: the product's own reasons, and the one for what should not have happened. */
export const problemReasons = [...reasons, "fault"] as const;

export type ProblemReason = (typeof problemReasons)[number];
