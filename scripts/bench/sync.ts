import { copyOfTheSame } from "#scripts/bench/reference.ts";
import { type Measured } from "#scripts/bench/measure.ts";
import type { Place } from "#scripts/bench/place.ts";
import { addBenchToken, requestsSeen } from "#scripts/bench/token.ts";

const CONFIGS = /(service|client)\/config$/;

async function syncOnce({ worker, customerId }: Place, tokenId: string): Promise<number> {
  const { seconds, result } = await worker.ask({ do: "sync", customerId, tokenId });
  if (result !== "done") throw new Error(`The sync ended ${String(result)}.`);
  return seconds;
}

/** What Apple's limits alone cost: 100,000 licenses, slow answers, fifteen requests a second. */
export async function throttledSync(place: Place): Promise<Measured[]> {
  await place.apple.control("switches", {
    latencyMs: 150,
    pageSize: 549,
    limits: { maxRequestPerSecond: 15 },
  });
  const { tokenId } = await addBenchToken(place, "Throttled", { titles: 300, assignments: 100_000 });
  await requestsSeen(place);
  const took = await syncOnce(place, tokenId);
  const { total, busiestSecond } = await requestsSeen(place);
  await place.apple.control("switches", {
    latencyMs: 0,
    pageSize: 500,
    limits: { maxRequestPerSecond: 100_000 },
  });
  return [
    { what: "first sync, 300 titles, 100,000 licenses, 150 ms an answer", seen: took, limit: (1.15 * total) / 15, unit: "s", note: `${total} requests` },
    { what: "  requests in any second", seen: busiestSecond, limit: 15, unit: "" },
  ]; // prettier-ignore
}

/** The machine's own limits: a million licenses, then nothing new, then one title in a hundred. */
export async function largeSync(place: Place): Promise<Measured[]> {
  await place.apple.control("switches", {
    latencyMs: 0,
    pageSize: 500,
    limits: { maxRequestPerSecond: 100_000 },
  });
  const token = await addBenchToken(place, "Large", { titles: 2_000, assignments: 1_000_000 });
  const reference = await copyOfTheSame(place, token.text);
  await requestsSeen(place);
  const first = await syncOnce(place, token.tokenId);
  const firstRequests = (await requestsSeen(place)).total;

  const again = await syncOnce(place, token.tokenId);
  const summary = await requestsSeen(place);
  const beyond = Object.entries(summary.byPath).reduce(
    (sum, [path, count]) => sum + (CONFIGS.test(path) ? 0 : count),
    0,
  );

  await place.apple.control("outside", { uId: token.uId, do: "churn", titles: 20 });
  await requestsSeen(place);
  const delta = await syncOnce(place, token.tokenId);
  const deltaRequests = (await requestsSeen(place)).total;
  return [
    { what: "first sync, 2,000 titles, 1,000,000 licenses", seen: first, limit: 1.5 * (reference.fetched + reference.copied), unit: "s", note: `fetch ${reference.fetched.toFixed(2)} s + COPY ${reference.copied.toFixed(2)} s` },
    { what: "the same again, nothing changed", seen: again, limit: 1, unit: "s" },
    { what: "  requests beyond the two configs", seen: beyond, limit: 3, unit: "" },
    { what: "after 1 % of the titles changed holders", seen: delta, limit: 0.05 * first, unit: "s" },
    { what: "  requests", seen: deltaRequests, limit: 0.05 * firstRequests, unit: "", note: `of ${firstRequests} at first` },
  ]; // prettier-ignore
}
