import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimitPool } from "#lib/data/across-groups/rate-limits.ts";
import { Refusal } from "#lib/refusal.ts";

const limiter = (keyPrefix: string, points: number, duration: number, blockDuration: number) =>
  new RateLimiterPostgres({
    storeClient: rateLimitPool(),
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    blockDuration,
  });

// Wrong passwords: five in a quarter of an hour for one account from one address lock that pair for a minute, ten for an
// account lock it for five minutes, a hundred from one address lock the address for an hour.
const walls = () => ({
  pair: limiter("sign-in-pair", 5, 900, 60),
  account: limiter("sign-in-account", 10, 900, 300),
  address: limiter("sign-in-address", 100, 3600, 3600),
});
let built: ReturnType<typeof walls> | undefined;

type Wall = "pair" | "account" | "address";

function keysOf(email: string, address: string | null): [Wall, string][] {
  if (!address) return [["account", email]];
  return [
    ["pair", `${email}|${address}`],
    ["account", email],
    ["address", address],
  ];
}

/** Refuses, with the seconds to wait, while an account or an address is locked. */
export async function refuseWhileLocked(email: string, address: string | null): Promise<void> {
  built ??= walls();
  for (const [wall, key] of keysOf(email, address)) {
    const state = await built[wall].get(key);
    if (state && state.remainingPoints <= 0 && state.msBeforeNext > 0)
      throw new Refusal("locked-out", { seconds: Math.ceil(state.msBeforeNext / 1000) });
  }
}

export async function noteWrongPassword(email: string, address: string | null): Promise<void> {
  built ??= walls();
  for (const [wall, key] of keysOf(email, address))
    await built[wall].consume(key).catch((verdict: unknown) => {
      if (!(verdict instanceof RateLimiterRes)) throw verdict;
    });
}

/** A right password clears the account's count; an address that guessed at others keeps its own. */
export async function forgetWrongPasswords(email: string, address: string | null): Promise<void> {
  built ??= walls();
  for (const [wall, key] of keysOf(email, address)) if (wall !== "address") await built[wall].delete(key);
}
