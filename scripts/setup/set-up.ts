import { customerStanding } from "#lib/data/across-groups/standing.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { setUpInstallation } from "#lib/features/setup/set-up-installation.ts";
import { systemScope } from "#lib/scope.ts";
import type { SetupRequest } from "#scripts/setup/request.ts";

/** Makes the first customer, its owner and, when asked to, an API key, which it answers. */
export async function setUp({ setUp: input, apiKey }: SetupRequest): Promise<string | undefined> {
  const { customerId, groupId } = await setUpInstallation(input);
  if (apiKey === undefined) return undefined;
  const standing = await customerStanding(customerId);
  if (!standing) throw new Error("The customer just made has no group.");
  const actor = { kind: "job", id: null, name: "setup" } as const;
  const scope = systemScope(standing, { actor, via: "setup", requestId: crypto.randomUUID() });
  const { secret } = await createKey(scope, { name: apiKey, groupId, role: "admin", expiresInDays: null });
  return secret;
}
