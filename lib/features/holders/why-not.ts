import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as holderTitle from "#lib/data/holder-title.ts";
import * as holdings from "#lib/data/holdings.ts";
import * as mdmTargets from "#lib/data/mdm-targets.ts";
import * as people from "#lib/data/people.ts";
import * as planning from "#lib/data/planning.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { readEnrollment } from "#lib/domain/inventory/enrollment.ts";
import { readPlatform } from "#lib/domain/inventory/platform.ts";
import { orderPools } from "#lib/domain/licenses/pool-order.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { obstacleTo } from "#lib/domain/tokens/acting.ts";
import { whyNot } from "#lib/domain/why-not/chain.ts";
import type { AskedFacts, DeviceFacts, PersonFacts, PoolFacts } from "#lib/domain/why-not/facts.ts";
import { installStateOf } from "#lib/domain/why-not/install-state.ts";
import { userWords } from "#lib/domain/why-not/user-words.ts";
import type { WhyNotAnswer } from "#lib/domain/why-not/why-not.ts";
import { gatherPools } from "#lib/features/gather-pools.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

export interface WhyNotView extends WhyNotAnswer {
  title: { id: string; name: string };
  /** Of whom it is asked. */
  holder: { id: string; name: string };
  /** The operation that last asked Apple for it. */
  operation: { id: string; number: number } | null;
  /** A sentence for the person who waits for it; null where it is not theirs to do anything. */
  tellUser: string | null;
}

/** Why a device or person has not got a title, link by link, up to the first thing in the way; null where either is not found. */
export async function viewWhyNot(
  scope: Granted<"inventory:read">,
  holder: holdings.Holder,
  titleId: string,
): Promise<WhyNotView | null> {
  if (!isRowId(holder.id) || !isRowId(titleId)) return null;
  return transaction(scope, async (tx) => {
    const known = await (holder.kind === "device" ? ofDevice(tx, holder.id) : ofPerson(tx, holder.id));
    const title = known && (await holderTitle.find(tx, holder, titleId));
    if (!known || !title) return null;
    const { name, ...facts } = known;
    const [planned] = await planning.titles(tx, [title.id]);
    const last = await holderTitle.lastAsked(tx, holder, title.id);
    const answer = whyNot({
      title: { deviceAssignable: true, platforms: [], ...title, ...planned },
      holder: facts.kind === "device" ? { ...facts, install: await installOf(tx, holder, title.id) } : facts,
      pools: await poolsOf(tx, title.id),
      held: await holderTitle.held(tx, holder, title.id),
      asked: await askedOf(tx, holder, title.id, last),
    });
    return {
      ...answer,
      title: { id: title.id, name: title.name },
      holder: { id: holder.id, name },
      operation: last && { id: last.operationId, number: last.operation },
      tellUser: userWords(answer.first?.reason ?? null),
    };
  });
}

type Named<T> = T & { name: string };

async function ofDevice(tx: Tx, id: string): Promise<Named<DeviceFacts> | null> {
  const device = await devices.find(tx, id);
  if (!device) return null;
  const { name, enrollment, platform, osVersion } = device;
  const connected = (await mdmTargets.serving(tx, [id])).length > 0;
  return {
    kind: "device",
    name,
    enrollment: readEnrollment(enrollment) ?? "unknown",
    platform: readPlatform(platform) ?? "unknown",
    osVersion,
    connected,
    install: null,
  };
}

async function ofPerson(tx: Tx, id: string): Promise<Named<PersonFacts> | null> {
  const person = await people.find(tx, id);
  if (!person) return null;
  const statuses: Readonly<Record<string, PersonFacts["accounts"][number]["status"]>> = {
    Registered: "registered",
    Associated: "associated",
  };
  const accounts = (await holdings.accounts(tx, id)).map(({ tokenId, status }) => ({
    tokenId,
    status: statuses[status] ?? "retired",
  }));
  return { kind: "person", name: person.name, accounts };
}

async function installOf(tx: Tx, holder: holdings.Holder, titleId: string): Promise<DeviceFacts["install"]> {
  const last = await holderTitle.lastInstall(tx, holder, titleId);
  return last && { state: installStateOf(last) };
}

/** In the order in which they would pay. */
async function poolsOf(tx: Tx, titleId: string): Promise<PoolFacts[]> {
  const standing = await standingOf(tx);
  const inSight = new Map((await tokens.list(tx)).map((token) => [token.id, token]));
  return orderPools(await gatherPools(tx, [{ titleId }])).flatMap(
    ({ tokenId, name, unlimited, available }) => {
      const token = inSight.get(tokenId);
      if (!token) return [];
      const obstacle = token.removal !== null ? "being-removed" : obstacleTo("write", standing(token));
      return { tokenId, token: name, obstacle, free: unlimited ? Infinity : available };
    },
  );
}

/** What is on its way, or was turned down and not asked for again. */
async function askedOf(
  tx: Tx,
  holder: holdings.Holder,
  titleId: string,
  last: holderTitle.LastAsked | null,
): Promise<AskedFacts | null> {
  const waits = await holderTitle.waitingFor(tx, holder, titleId);
  if (waits) return { state: "waits", ...waits };
  if (last?.verb !== "associate") return null;
  const { operation, number } = last;
  if (last.state === "planned" || last.state === "sent") return { state: "under-way", operation };
  if (last.state === "refused") return { state: "refused", operation, number };
  return last.state === "missing" ? { state: "missing", operation } : null;
}
