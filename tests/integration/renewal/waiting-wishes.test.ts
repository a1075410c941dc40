import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "#lib/refusal.ts";
import { follow, planned, sql, type AddedLocation } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, licensesHere, operationStory } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { everyPair, grid, type Grid } from "#tests/support/order-world.ts";
import { newerFile, renew, replayAll, revoked, waitingRows } from "#tests/support/renewal-story.ts";

let world: LicenseWorld;
beforeAll(async () => void (world = await licenseWorld()));
afterAll(() => world.close());

async function apply(planId: string, queue = false) {
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  return applyPlan(world.scope, planId, { queue });
}

const refusedWith = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error as Error)),
  );

/** Everything the location's devices hold was given before its token died. */
async function held(titles: number, devices: number): Promise<Grid> {
  const here = await grid(world, titles, devices, devices + 5);
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  for (const adamId of here.adamIds)
    world.emulator.world().outside(here.uId, { do: "assign", adamId, serialNumbers: here.serials });
  await runSync(world.scope, here.tokenId);
  return here;
}

async function renewed(here: AddedLocation): Promise<AddedLocation> {
  const text = newerFile(world, here, 400);
  await renew(world, text, here.tokenId);
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  expect(await runSync(world.scope, here.tokenId)).toBe("done");
  return { ...here, text };
}

const replay = (here: AddedLocation) =>
  replayAll(world, here.tokenId, async (id) => {
    expect(await follow(world, id)).toBe("over");
  });

test("a plan that a dead token is to carry out is refused by its cause, and waits where that is asked for", async () => {
  const here = await grid(world, 1, 3);
  const planId = await planned(world, here);
  await revoked(world, here);
  const since = world.emulator.world().journal(0).length;

  const refusal = await refusedWith(apply(planId));
  expect(refusal).toMatchObject({
    reason: "token-is-revoked",
    facts: { tokenId: here.tokenId, licenses: 3, queue: "possible" },
  });
  expect(await waitingRows(world, here.tokenId)).toEqual([]);

  const { operationId } = await apply(planId, true);
  expect(await follow(world, operationId)).toBe("over");
  expect(await waitingRows(world, here.tokenId)).toMatchObject(
    here.serials.map((serial) => ({
      holder: `d:${serial}`,
      verb: "associate",
      state: "waiting",
      trigger: "asked",
    })),
  );
  expect(asked(world, here, since)).toEqual([]);
  expect(await replay(here)).toEqual([]);

  const alive = await renewed(here);
  expect(await replay(here)).toHaveLength(1);
  expect(await licensesAtApple(world, alive)).toEqual(everyPair(here));
  expect(await replay(here)).toEqual([]);
});

test("what is planned while the token is dead waits in full, though its plan had it as impossible", async () => {
  const here = await held(1, 2);
  await revoked(world, here);
  const planId = await planned(world, { ...here, kind: "revoke" });
  expect(await refusedWith(apply(planId))).toMatchObject({ reason: "token-is-revoked" });
  await apply(planId, true);
  expect(await waitingRows(world, here.tokenId)).toHaveLength(2);
  const alive = await renewed(here);
  await replay(here);
  expect(await licensesAtApple(world, alive)).toEqual([]);
});

test("contradicting wishes settle in the order in which they were asked", async () => {
  const here = await grid(world, 1, 2);
  const [adamId = "", serial = ""] = [here.adamIds[0], here.serials[0]];
  const assign = await planned(world, { adamIds: [adamId], serials: [serial] });
  await revoked(world, here);
  await apply(assign, true);
  await queue(here, [{ adamId, serial, verb: "disassociate" }]);
  await queue(here, [{ adamId, serial, verb: "associate" }]);
  await queue(here, [{ adamId, serial, verb: "disassociate" }]);
  const alive = await renewed(here);
  const since = world.emulator.world().journal(0).length;
  expect(await replay(here)).toHaveLength(4);
  expect(asked(world, here, since)).toEqual(
    ["associate", "associate", "disassociate", "disassociate"].map((verb) => `${verb} ${adamId} ${serial}`),
  );
  expect(await licensesAtApple(world, alive)).toEqual([]);
});

test("a replay is told under the name of whoever asked, and when", async () => {
  const here = await held(1, 1);
  await revoked(world, here);
  await queue(
    here,
    [{ adamId: here.adamIds[0] ?? "", serial: here.serials[0] ?? "", verb: "disassociate" }],
    "Jonas Brandt",
  );
  await renewed(here);
  const [operationId = ""] = await replay(here);
  const [operation] = await sql(
    world,
    `select "actorName", "via", "subject" from "Operation" where "id" = $1`,
    [operationId],
  );
  const [wish] = await waitingRows(world, here.tokenId);
  expect(operation).toMatchObject({
    actorName: "Jonas Brandt",
    via: "ui",
    subject: { askedAt: (wish?.["askedAt"] as Date).toISOString() },
  });
  const told = await sql(world, `select "after" from "AuditEntry" where "targetId" = $1 and "action" = 'licenses.replayed'`, [operationId]); // prettier-ignore
  expect(told).toMatchObject([{ after: { by: "Jonas Brandt", licenses: 1 } }]);
});

test("a wish that is taken back is not replayed", async () => {
  const here = await held(1, 2);
  await revoked(world, here);
  await apply(await planned(world, { ...here, kind: "revoke" }), true);
  const { listWaiting } = await import("#lib/features/waiting/queries.ts");
  const { dropWish } = await import("#lib/features/waiting/drop-wish.ts");
  const { rows, total } = await listWaiting(world.scope, here.tokenId, null);
  expect({ total, holders: rows.map(({ holder }) => holder) }).toEqual({
    total: 2,
    holders: here.serials.map((one) => `d:${one}`),
  });
  await dropWish(world.scope, { token: here.tokenId, wish: rows[0]?.id ?? "" });
  expect(
    await refusedWith(dropWish(world.scope, { token: here.tokenId, wish: rows[0]?.id ?? "" })),
  ).toMatchObject({ reason: "not-found" });
  const alive = await renewed(here);
  await replay(here);
  expect(await licensesAtApple(world, alive)).toEqual([`${here.adamIds[0]} STDQ d:${here.serials[0]}`]);
});

test("what an operation did not get to ask before the token died waits, and is asked once", async () => {
  const here = await grid(world, 2, 2);
  const { operationId } = await apply(await planned(world, here));
  world.emulator.world().outside(here.uId, { do: "revoke-token", text: here.text });
  expect(await follow(world, operationId)).toBe("over");
  expect((await operationStory(world, operationId)).items).toEqual({ "not-sent": 4 });
  expect(await waitingRows(world, here.tokenId)).toHaveLength(4);
  const alive = await renewed(here);
  await replay(here);
  expect(await licensesAtApple(world, alive)).toEqual(everyPair(here));
  const requests = asked(world, here);
  expect(new Set(requests).size).toBe(requests.length);
});

/** Thousands take long: that is the long campaign. */
const MANY = process.env["LONG"] === "1" ? 5000 : 500;

test(`${MANY} revocations that waited are replayed exactly once`, async () => {
  const here = await held(1, MANY);
  expect(await licensesHere(world, here)).toHaveLength(MANY);
  await revoked(world, here);
  await apply(await planned(world, { ...here, kind: "revoke" }), true);
  const alive = await renewed(here);
  const since = world.emulator.world().journal(0).length;
  expect(await replay(here)).toHaveLength(1);
  expect(await licensesAtApple(world, alive)).toEqual([]);
  expect(await licensesHere(world, here)).toEqual([]);
  const requests = asked(world, here, since);
  expect(requests).toHaveLength(MANY);
  expect(new Set(requests).size).toBe(MANY);
}, 120_000);

interface Wanted {
  adamId: string;
  serial: string;
  verb: "associate" | "disassociate";
}

async function queue(here: AddedLocation, wanted: readonly Wanted[], actorName = "Ines Carrow") {
  const { transaction } = await import("#lib/data/transaction.ts");
  const { queueWishes } = await import("#lib/features/queue-wishes.ts");
  const titles = await sql(world, `select "id", "adamId" from "Title"`);
  const idOf = (adamId: string) => String(titles.find((title) => title["adamId"] === adamId)?.["id"]);
  await transaction(world.scope, (tx) =>
    queueWishes(
      tx,
      wanted.map(({ adamId, serial, verb }) => ({
        tokenId: here.tokenId,
        titleId: idOf(adamId),
        holder: `d:${serial}`,
        name: null,
        verb,
      })),
      {
        trigger: "asked",
        askedIn: null,
        by: {
          groupId: world.groupId,
          askedAt: tx.now(),
          actorKind: "member",
          actorId: null,
          actorName,
          via: "ui",
        },
      },
    ),
  );
}
