import "server-only";
import { cache } from "react";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Scope } from "#lib/scope.ts";

/** By a standing's own reach, which is one for all scopes of a request; outside of one nothing is held. */
const held = cache((_reach: Scope["reach"]): { read?: Promise<tokens.TokenRecord[]> } => ({}));

/** The tokens in sight, read once for a request that draws a page, however many parts of it ask. */
export function tokensInSight(scope: Scope): Promise<tokens.TokenRecord[]> {
  return (held(scope.reach).read ??= transaction(scope, tokens.list));
}
