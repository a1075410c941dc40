import { ahead, sql, type AddedLocation, type Rows } from "#tests/support/license-story.ts";
import { tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

/** Somebody downloads a newer file of the location at Apple; whether the older one dies with it is Apple's choice. */
export function newerFile(world: LicenseWorld, { uId }: Pick<AddedLocation, "uId">, days = 366): string {
  const made = world.emulator.world().outside(uId, { do: "new-token", days, account: "another manager" });
  return (made as { text: string }).text;
}

export async function renew(world: LicenseWorld, text: string, token?: string) {
  const { renewToken } = await import("#lib/features/renewal/renew-token.ts");
  return renewToken(world.scope, { file: tokenFile(text), ...(token && { token }) });
}

export async function previewed(world: LicenseWorld, text: string, token?: string) {
  const { previewRenewal } = await import("#lib/features/renewal/preview-renewal.ts");
  return previewRenewal(world.scope, { file: tokenFile(text), ...(token && { token }) });
}

/** Apple ends the stored file, and a sync notices. */
export async function revoked(world: LicenseWorld, { uId, text, tokenId }: AddedLocation): Promise<void> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  world.emulator.world().outside(uId, { do: "revoke-token", text });
  await runSync(world.scope, tokenId);
}

export const tokenRow = async (world: LicenseWorld, tokenId: string) =>
  (await sql(world, `select * from "ContentToken" where "id" = $1`, [tokenId]))[0] ?? {};

export const waitingRows = (world: LicenseWorld, tokenId: string): Promise<Rows> =>
  sql(world, `select * from "WaitingWish" where "tokenId" = $1 order by "sequence"`, [tokenId]);

/** Does what a worker does once a token can act again: replays turn after turn until nothing waits or moves. */
export async function replayAll(
  world: LicenseWorld,
  tokenId: string,
  follow: (operationId: string) => Promise<unknown>,
): Promise<string[]> {
  const { replayWaiting } = await import("#lib/features/waiting/replay-waiting.ts");
  const replayed: string[] = [];
  for (;;) {
    if ((await replayWaiting(ahead(world, 0), tokenId)) === "finished") return replayed;
    const [open] = await sql(
      world,
      `select "id" from "Operation" where "tokenId" = $1 and "kind" in ('assign', 'revoke') and "state" in ('queued', 'running')`,
      [tokenId],
    );
    if (!open) return replayed;
    replayed.push(String(open["id"]));
    await follow(String(open["id"]));
  }
}
