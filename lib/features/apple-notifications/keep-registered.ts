import "server-only";
import * as customer from "#lib/data/customer.ts";
import * as notificationSettings from "#lib/data/notification-settings.ts";
import * as changes from "#lib/data/changes.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import {
  wantedNotificationTypes,
  whyOff,
  type PublicAddress,
} from "#lib/domain/tokens/notification-choice.ts";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import { asProblem } from "#lib/features/apple-refusals.ts";
import { openSession, type AppleSession } from "#lib/features/apple-session.ts";
import { addressOf, publicBase } from "#lib/features/apple-notifications/public-base.ts";
import { ourMdmInfo } from "#lib/features/our-name.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";
import type { Granted, Scope } from "#lib/scope.ts";

const PATIENCE_MS = 10 * 60_000;

/**
 * Tells Apple where to tell of changes, or to stop, where what it was told is not what is wanted. No lock and no
 * transaction is held while Apple is asked: its test notification comes before it answers.
 */
export async function keepRegistered(
  scope: Granted<"token:write">,
  tokenId: string,
  signal: AbortSignal,
): Promise<void> {
  const standing = await standingOf(scope);
  const { token, said } = await transaction(scope, async (tx) => ({
    token: await tokens.find(tx, tokenId),
    said: (await notificationSettings.find(tx, tokenId)) ?? notificationSettings.nothingSaid,
  }));
  if (!token || token.removal !== null) return;
  const base = publicBase(scope.world);
  const why = whyOff(said.wanted, base, token.registered, standing(token));
  const told = said.registeredAs;
  if (why === "contested" || why === "not-owned") return told === null ? undefined : forget(scope, tokenId);
  const withdraws = (why === "switched-off" || why === "no-address") && told !== null;
  const registers = why === null && base !== null && !told?.startsWith(`${base.url}/`);
  if (!withdraws && !registers) return;
  if (said.triedAt && scope.now().getTime() - said.triedAt.getTime() < PATIENCE_MS && told === null) return;

  try {
    const session = await openSession(scope, tokenId, signal, { awaited: true });
    const config = await session.client.clientConfig();
    if (config.mdmInfo?.id !== session.ourId) return;
    await (registers ? register(scope, token, session, base) : withdraw(scope, token, session));
  } catch (error) {
    const said = error instanceof AppleError || error instanceof OutcomeUnknown;
    if (signal.aborted || !said) throw error;
    await transaction(scope, (tx) => notificationSettings.refused(tx, tokenId, asProblem(error)));
  }
  await transaction(scope, (tx) => changes.tell(tx, "tokens", tokenId));
}

type Target = Pick<tokens.TokenRecord, "id" | "uId">;

/** Whoever knows what Apple was told before learns nothing: each time Apple is told, it is another secret. */
async function register(scope: Scope, { id, uId }: Target, session: AppleSession, base: PublicAddress) {
  const secret = randomSecret();
  const offered = { key: randomSecret(), uIdHash: sha256(uId), secretHash: sha256(secret) };
  const { key, mdmInfo } = await transaction(scope, async (tx) => ({
    key: await notificationSettings.offerAddress(tx, id, offered),
    mdmInfo: await ourMdmInfo(scope.customerId, (await customer.get(tx)).name, uId),
  }));
  if (key === null) return;
  const url = addressOf(base, key);
  await session.client.writeClientConfig({
    mdmInfo,
    notificationUrl: url,
    notificationAuthToken: secret,
    notificationTypes: await offeredTypes(session),
  });
  await transaction(scope, (tx) => notificationSettings.registered(tx, id, url, offered.secretHash));
}

async function offeredTypes({ client }: AppleSession): Promise<string[]> {
  const { notificationTypes } = await client.serviceConfig();
  const known = wantedNotificationTypes.filter((type) => notificationTypes.includes(type));
  return known.length > 0 ? known : [...wantedNotificationTypes];
}

async function withdraw(scope: Scope, { id, uId }: Target, { client }: AppleSession): Promise<void> {
  const { name } = await transaction(scope, customer.get);
  await client.writeClientConfig({
    mdmInfo: await ourMdmInfo(scope.customerId, name, uId),
    notificationTypes: [],
  });
  await forget(scope, id);
}

const forget = (scope: Scope, tokenId: string): Promise<void> =>
  transaction(scope, (tx) => notificationSettings.ended(tx, tokenId));
