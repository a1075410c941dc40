import { expect } from "vitest";
import { until } from "#scripts/until.ts";
import { addLocation, sql, type AddedLocation } from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";

/** Few enough to be kind to the database that they share. */
const AT_A_TIME = 10;

async function addCrowd(world: LicenseWorld, count: number): Promise<AddedLocation[]> {
  const added: AddedLocation[] = [];
  for (let from = 0; from < count; from += AT_A_TIME) {
    const some = Array.from({ length: Math.min(AT_A_TIME, count - from) }, (_, at) =>
      addLocation(world, { assets: [{ adamId: String(600_000 + from + at), total: 3 }] }),
    );
    added.push(...(await Promise.all(some)));
  }
  return added;
}

const synced = async (world: LicenseWorld) =>
  Number(
    (await sql(world, `select count(*)::int as n from "ContentToken" where "lastSyncAt" is not null`))[0]?.[
      "n"
    ],
  );

/**
 * A crowd of tokens whose first sync is due, one of which Apple never answers. The worker runs until all others have had
 * theirs; the silent one is still waiting for its first answer then, so it has held up none of them.
 */
export async function syncCrowdWithOneDead(world: LicenseWorld, count: number): Promise<void> {
  const crowd = await addCrowd(world, count);
  const dead = crowd[3];
  if (!dead) throw new Error("A crowd of at least four is wanted.");
  world.emulator.world().addFault({ match: { uId: dead.uId }, how: { kind: "hang" }, times: null });

  const { jobs } = await import("#lib/jobs/jobs.ts");
  const { startJobs } = await import("#lib/jobs/start.ts");
  const stop = await startJobs(jobs);
  try {
    await until(async () => (await synced(world)) === count - 1, 240_000);
    const [waiting] = await sql(
      world,
      `select "state" from "Operation" where "tokenId" = $1 and "kind" = 'sync'`,
      [dead.tokenId],
    );
    expect(waiting).toEqual({ state: "running" });
  } finally {
    world.emulator.world().removeFaults();
    await stop();
  }
}
