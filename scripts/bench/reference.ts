import { once } from "node:events";
import { from as copyFrom } from "pg-copy-streams";
import { withConnection } from "#scripts/database/connection.ts";
import { seconds } from "#scripts/bench/measure.ts";
import type { Place } from "#scripts/bench/place.ts";

interface WirePage {
  assignments: { adamId: string; pricingParam: string; clientUserId?: string; serialNumber?: string }[];
  nextPageIndex?: number;
  totalPages: number;
}

/** The least that a first sync costs: the same pages fetched and parsed, the same rows copied into a table with the same indexes. */
export async function copyOfTheSame(
  place: Place,
  secret: string,
): Promise<{ fetched: number; copied: number }> {
  const lines: string[] = [];
  const fetched = await seconds(() => fetchAll(`${place.apple.url}/mdm/v2/assignments`, secret, lines));
  const copied = await withConnection(place.superuserUrl, async (client) => {
    await client.query(`create table bench_copy (like "License" including defaults including indexes)`);
    const took = await seconds(async () => {
      const stream = client.query(
        copyFrom(`copy bench_copy ("customerId", "tokenId", "titleId", "holder", "since") from stdin`),
      );
      for (const line of lines) if (!stream.write(line)) await once(stream, "drain");
      stream.end();
      await once(stream, "finish");
    });
    await client.query("drop table bench_copy");
    return took;
  });
  return { fetched, copied };
}

const CUSTOMER = "00000000-0000-4000-8000-000000000001";
const TOKEN = "00000000-0000-4000-8000-000000000002";
const SINCE = "2026-01-01T00:00:00Z";

async function fetchAll(address: string, secret: string, lines: string[]): Promise<void> {
  const page = async (index: number): Promise<WirePage> => {
    const answer = await fetch(`${address}?pageIndex=${index}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    return (await answer.json()) as WirePage;
  };
  const first = await page(0);
  const keep = ({ assignments }: WirePage) =>
    lines.push(
      assignments.map(({ adamId, serialNumber, clientUserId }) =>
        [CUSTOMER, TOKEN, titleOf(adamId), serialNumber ? `d:${serialNumber}` : `p:${clientUserId}`, SINCE].join("\t") + "\n",
      ).join(""),
    ); // prettier-ignore
  keep(first);
  let next = 1;
  const lane = async () => {
    while (next < first.totalPages) keep(await page(next++));
  };
  await Promise.all(Array.from({ length: 5 }, lane));
}

const titleOf = (adamId: string) => `00000000-0000-4000-8000-${adamId.padStart(12, "0")}`;
