import "server-only";
import { randomUUID } from "node:crypto";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as customer from "#lib/data/customer.ts";
import * as invitationSwitch from "#lib/data/invitation-switch.ts";
import * as templateTokens from "#lib/data/template-tokens.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { normalRegion } from "#lib/domain/tokens/region.ts";
import { asRefusal } from "#lib/features/apple-refusals.ts";
import { secretIdentity } from "#lib/features/apple-session.ts";
import { ourMdmInfo } from "#lib/features/our-name.ts";
import { requestSync } from "#lib/features/request-sync.ts";
import { inspectLocation, type InspectedLocation } from "#lib/features/inspect-location.ts";
import { refuseIfHere } from "#lib/features/tokens/preview-token.ts";
import { readUpload } from "#lib/features/read-upload.ts";
import { templateFor } from "#lib/features/template-line.ts";
import type { AddToken } from "#lib/features/tokens/schemas.ts";
import { seal, sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface AddedToken {
  tokenId: string;
  groupId: string;
  operationId: string;
  /** Where its page is to be opened. */
  next: "overview" | "take-over";
}

/**
 * Keeps a content token once Apple has vouched for it, puts our name at its location when asked to, and starts its
 * first sync. A location that another server holds is refused; then nothing is saved here or written at Apple.
 */
export async function addToken(scope: Granted<"token:write">, input: AddToken): Promise<AddedToken> {
  const region = normalRegion(input.region);
  if (!region) throw new Refusal("region-unknown", { region: input.region });
  if (!scope.reach.includes(input.group)) throw new Refusal("not-found");

  const { token } = await readUpload(scope, input);
  await refuseIfHere(scope, token.canonical, null);
  if (token.expired) throw new Refusal("token-expired", { expiresAt: token.expiresAt.toISOString() });
  const location = await inspectLocation(scope, token.canonical);
  await refuseIfHere(scope, token.canonical, location.uId);
  const { templateId = null } = input;
  const free = await transaction(scope, async (tx) => {
    if (templateId !== null) await templateFor(tx, input.group, templateId);
    return !(await tokens.isNameTaken(tx, input.name));
  });
  if (!free) throw new Refusal("name-taken", { name: input.name });
  const reads = input.register === "observe" || input.register === "take-over";
  if (location.verdict === "other" && !reads) throw ownedByOther(location);

  const registered =
    (location.verdict === "ours" && input.register !== "observe") ||
    (input.register === "yes" && (await register(scope, location)));
  const id = randomUUID();
  const { config, uId, legacy } = location;
  const owner = registered ? await ourName(scope, uId) : config.mdmInfo;
  return transaction(scope, async (tx) => {
    await tokens.insert(tx, {
      id,
      groupId: input.group,
      name: input.name,
      description: input.description,
      organization: token.organization,
      uId,
      locationName: config.locationName,
      country: config.country,
      region,
      platform: config.platform,
      website: config.websiteUrl,
      secret: seal(token.canonical, secretIdentity(scope.customerId, id)),
      fingerprint: sha256(token.canonical),
      expiresAt: config.tokenExpirationDate ?? token.expiresAt,
      registered,
      readOnly: input.register === "read-only",
      observing: input.register === "observe",
      legacy,
      owner,
    });
    if (templateId !== null) await templateTokens.choose(tx, id, templateId);
    if (input.invites) await invitationSwitch.set(tx, id, true);
    await audit.record(tx, "token.added", {
      groupId: input.group,
      target: { kind: "token", id, name: input.name },
      after: { location: config.locationName, uId, region, registered, invites: input.invites ?? false },
    });
    await tokenEvents.record(tx, id, "added", { organization: token.organization });
    if (registered) await tokenEvents.record(tx, id, "claimed");
    if (input.register === "observe") await tokenEvents.record(tx, id, "observed");
    const operation = await requestSync(tx, { id, name: input.name, groupId: input.group });
    await changes.tell(tx, "tokens", id);
    return { tokenId: id, groupId: input.group, operationId: operation.id, next: nextOf(input.register) };
  });
}

/** Writes our name at an unclaimed location and reads it back: two servers may have thought it free. */
async function register(
  scope: Granted<"token:write">,
  { session, uId, ourId }: InspectedLocation,
): Promise<true> {
  try {
    await session.client.writeClientConfig({ mdmInfo: await ourName(scope, uId) });
    const { mdmInfo } = await session.client.clientConfig();
    if (mdmInfo?.id === ourId) return true;
    throw new Refusal("location-changed-hands", { owner: mdmInfo?.name ?? null });
  } catch (error) {
    throw asRefusal(error);
  }
}

const nextOf = (register: AddToken["register"]) => (register === "take-over" ? "take-over" : "overview");

async function ourName(scope: Granted<"token:write">, uId: string) {
  const { name } = await transaction(scope, customer.get);
  return ourMdmInfo(scope.customerId, name, uId);
}

function ownedByOther({ config, owner }: InspectedLocation): Refusal {
  const kind = owner.kind === "configurator" ? "configurator" : "server";
  return new Refusal("location-owned-by-other", {
    owner: config.mdmInfo?.name ?? null,
    metadata: config.mdmInfo?.metadata ?? null,
    kind,
    location: config.locationName,
  });
}
