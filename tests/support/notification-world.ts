import { sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { openHook, type Hook, type Told } from "#tests/support/notification-hook.ts";
import { stock } from "#tests/support/outside-changes.ts";

export interface NotificationWorld extends LicenseWorld {
  hook: Hook;
}

/** A world whose server Apple can reach. */
export async function notificationWorld(): Promise<NotificationWorld> {
  const hook = await openHook();
  const world = await licenseWorld({ PUBLIC_URL: hook.url });
  world.emulator
    .world()
    .switches({ loopbackHttpNotifications: true, throttle: false }, { maxRequestPerSecond: 1000 });
  const close = async () => {
    await world.close();
    await hook.close();
  };
  return { ...world, hook, close };
}

/** Runs the job of a token's notifications, as the worker would. */
export async function hear(world: LicenseWorld, tokenId: string): Promise<void> {
  const { jobs } = await import("#lib/jobs/jobs.ts");
  const { perform } = await import("#lib/jobs/perform.ts");
  const { signal } = new AbortController();
  await perform(jobs, { customerId: world.customerId, kind: "notification", id: tokenId }, signal);
}

/** A small stock, synced, and Apple told where to tell of it. */
export async function toldLocation(world: NotificationWorld): Promise<AddedLocation & { told: Told }> {
  const location = await syncedLocation(world, stock);
  await hear(world, location.tokenId);
  return { ...location, told: await toldAt(world, location) };
}

/** What Apple answers of itself to whoever holds the location's token, the secret included. */
export async function toldAt(world: LicenseWorld, { uId, text }: AddedLocation): Promise<Told> {
  const answer = await fetch(`${world.emulator.url}/mdm/v2/client/config`, {
    headers: { authorization: `Bearer ${text}` },
  });
  const config = (await answer.json()) as { notificationUrl?: string; notificationAuthToken?: string };
  return { uId, url: config.notificationUrl ?? "", bearer: config.notificationAuthToken ?? "" };
}

export const isDue = async (world: LicenseWorld, tokenId: string): Promise<boolean> =>
  (
    await sql(
      world,
      `select 1 from "DueWork" where "kind" = 'notification' and "id" = $1 and "dueAt" <= now()`,
      [tokenId],
    )
  ).length > 0;

export const stored = (world: LicenseWorld, tokenId: string) =>
  sql(
    world,
    `select "type", "handledAt" is not null as handled from "AppleNotification" where "tokenId" = $1 order by "type"`,
    [tokenId],
  );
