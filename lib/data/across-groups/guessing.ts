import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimitPool } from "#lib/data/across-groups/rate-limits.ts";
import { Refusal } from "#lib/refusal.ts";

const WINDOW_SECONDS = 15 * 60;
const STRIKES_KEPT_SECONDS = 24 * 3600;
const LONGEST_PAUSE_SECONDS = 3600;

/** Tries within a quarter of an hour, and the first pause after them; each further pause of a day is twice as long. */
const walls = {
  account: { tries: 5, pauseSeconds: 60 },
  pair: { tries: 5, pauseSeconds: 60 },
  "account-anywhere": { tries: 20, pauseSeconds: 300 },
  address: { tries: 100, pauseSeconds: 600 },
} as const;

type Wall = keyof typeof walls;

/** Where nobody trustworthy says from which address somebody tries, the account alone is counted. */
function keysOf(account: string, address: string | null): [Wall, string][] {
  if (address === null) return [["account", account]];
  return [
    ["pair", `${account}|${address}`],
    ["account-anywhere", account],
    ["address", address],
  ];
}

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient: rateLimitPool(),
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
  });

const triesAt = (wall: Wall) => limiter(`sign-in-${wall}`, walls[wall].tries, WINDOW_SECONDS);
const strikesAt = (wall: Wall) =>
  limiter(`sign-in-strikes-${wall}`, Number.MAX_SAFE_INTEGER, STRIKES_KEPT_SECONDS);

/** One try at a password, and how many each wall leaves after it. */
export type Try = readonly { wall: Wall; key: string; left: number }[];

/** Counted before a password is looked at, so that many tries at once are not one try. Refuses while locked. */
export async function takeTry(account: string, address: string | null): Promise<Try> {
  const taken = [];
  for (const [wall, key] of keysOf(account, address)) {
    const left = await triesAt(wall)
      .consume(key)
      .then(({ remainingPoints }) => remainingPoints, refuseLocked);
    taken.push({ wall, key, left });
  }
  return taken;
}

function refuseLocked(verdict: unknown): never {
  throw verdict instanceof RateLimiterRes ? lockedOut(verdict.msBeforeNext / 1000) : verdict;
}

/** What a wrong password is refused with: how many tries are left, or the pause that begins with the last one. */
export async function refusalOf(tried: Try): Promise<Refusal> {
  const spent = tried.filter(({ left }) => left === 0);
  if (spent.length === 0)
    return new Refusal("wrong-sign-in", { left: Math.min(...tried.map(({ left }) => left)) });
  const pauses = await Promise.all(spent.map(({ wall, key }) => pause(wall, key)));
  return lockedOut(Math.max(...pauses));
}

async function pause(wall: Wall, key: string): Promise<number> {
  const strikes = (await strikesAt(wall).penalty(key, 1)).consumedPoints;
  const seconds = Math.min(walls[wall].pauseSeconds * 2 ** (strikes - 1), LONGEST_PAUSE_SECONDS);
  await triesAt(wall).block(key, seconds);
  return seconds;
}

const lockedOut = (seconds: number) =>
  new Refusal("locked-out", { seconds: Math.max(1, Math.ceil(seconds)) });

/** A right password clears what was counted against the account; an address that guessed at others keeps its own. */
export async function forgive(tried: Try): Promise<void> {
  for (const { wall, key } of tried) {
    if (wall === "address") await triesAt(wall).reward(key, 1);
    else await Promise.all([triesAt(wall).delete(key), strikesAt(wall).delete(key)]);
  }
}

/** What was counted against an account, from wherever nobody said where it came from, and in all. */
export async function forget(account: string): Promise<void> {
  for (const wall of ["account", "account-anywhere"] as const)
    await Promise.all([triesAt(wall).delete(account), strikesAt(wall).delete(account)]);
}
