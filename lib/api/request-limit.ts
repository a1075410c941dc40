import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { ApiRefusal } from "#lib/api/problem.ts";
import { rateLimitPool } from "#lib/data/across-groups/rate-limits.ts";
import { env } from "#lib/platform/env.ts";

const WINDOW_SECONDS = 60;

let limiter: RateLimiterPostgres | undefined;

const build = () =>
  new RateLimiterPostgres({
    storeClient: rateLimitPool(),
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: "api",
    points: env().API_REQUESTS_PER_MINUTE,
    duration: WINDOW_SECONDS,
  });

/** Counts a key's request, on all web processes together. The headers say how many are left, and until when. */
export async function spendRequest(keyId: string): Promise<Record<string, string>> {
  limiter ??= build();
  const verdict = await limiter.consume(keyId).catch((error: unknown) => {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  });
  const seconds = Math.max(1, Math.ceil(verdict.msBeforeNext / 1000));
  const headers = limitHeaders(Math.max(0, verdict.remainingPoints), seconds);
  if (verdict.consumedPoints <= limiter.points) return headers;
  throw new ApiRefusal("too-many-requests", {
    facts: { seconds },
    headers: { ...headers, "retry-after": String(seconds) },
  });
}

/** Both spellings in use: the three older headers, and those of the IETF's draft. */
function limitHeaders(left: number, seconds: number): Record<string, string> {
  const limit = env().API_REQUESTS_PER_MINUTE;
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(left),
    "ratelimit-reset": String(seconds),
    "ratelimit-policy": `"key";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"key";r=${left};t=${seconds}`,
  };
}
