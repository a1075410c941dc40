import "server-only";
import { findInstallation, findSetupLink } from "#lib/data/across-groups/installation.ts";
import type { SetUp } from "#lib/features/setup/schemas.ts";
import { setUpInstallation, type SetUpResult } from "#lib/features/setup/set-up-installation.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";

/** Until when a setup link holds; refused in words when it does not. */
export async function openSetupLink(link: string, now = new Date()): Promise<Date> {
  if ((await findInstallation()).setUpAt) throw new Refusal("already-set-up");
  const found = await findSetupLink(sha256(link));
  if (!found) throw new Refusal("setup-link-unknown");
  if (found.usedAt || found.expiresAt.getTime() <= now.getTime()) throw new Refusal("setup-link-expired");
  return found.expiresAt;
}

export async function setUpByLink(link: string, input: SetUp, now = new Date()): Promise<SetUpResult> {
  await openSetupLink(link, now);
  return setUpInstallation(input, now);
}
