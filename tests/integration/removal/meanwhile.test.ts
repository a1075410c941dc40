import { afterAll, beforeAll, expect, test } from "vitest";
import { applied, follow, planned, sql } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, operationStory } from "#tests/support/license-truth.ts";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";
import { newerFile } from "#tests/support/renewal-story.ts";
import {
  askedToRemove,
  endOf,
  followRemoval,
  nameAtApple,
  removalStory,
  tokenRows,
} from "#tests/support/removal-story.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test("a token is not removed while another operation runs with it, and the refusal says which", async () => {
  const { syncNow } = await import("#lib/features/tokens/sync-now.ts");
  const story = await removalStory(world);
  const sync = await syncNow(world.scope, story.leaving.tokenId);
  await expect(askedToRemove(world, story)).rejects.toMatchObject({
    reason: "token-busy",
    facts: { operation: sync.operationId, number: sync.number },
  });

  const other = await removalStory(world);
  await applied(world, { adamIds: [other.exclusive], serials: other.serials });
  await expect(askedToRemove(world, other)).rejects.toMatchObject({ reason: "token-busy" });
  expect(await tokenRows(world, other.leaving)).toMatchObject([{ removal: null }]);
});

test("a token is not removed under another name, nor twice", async () => {
  const story = await removalStory(world);
  await expect(askedToRemove(world, { ...story, name: "Another" })).rejects.toMatchObject({
    reason: "confirmation-differs",
  });
  await askedToRemove(world, story);
  await expect(askedToRemove(world, story)).rejects.toMatchObject({ reason: "token-being-removed" });
});

test("a token on its way out is not synced, edited or drawn on", async () => {
  const { syncNow } = await import("#lib/features/tokens/sync-now.ts");
  const { editToken } = await import("#lib/features/tokens/edit-token.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const story = await removalStory(world);
  const { leaving, exclusive, serials, name } = story;
  const plan = await planned(world, { adamIds: [exclusive], serials });
  const removalId = await askedToRemove(world, story);

  const edit = {
    name: "Other",
    description: "",
    region: "US",
    group: world.groupId,
    syncMinutes: 15,
    priority: 0,
  };
  await expect(syncNow(world.scope, leaving.tokenId)).rejects.toMatchObject({
    reason: "token-being-removed",
  });
  await expect(editToken(world.scope, leaving.tokenId, edit)).rejects.toMatchObject({
    reason: "token-being-removed",
    facts: { name },
  });
  expect(await runSync(world.scope, leaving.tokenId)).toBe("gone");

  const late = await planned(world, { adamIds: [exclusive], serials });
  const rows = await sql(
    world,
    `select distinct "result", "reason" from "PlanRow" where "planId" = $1 and "result" <> 'has'`,
    [late],
  );
  expect(rows).toEqual([{ result: "cannot", reason: "no-token-can-act" }]);

  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  const overtaken = await applyPlan(world.scope, plan).then(
    ({ operationId }) => operationId,
    () => null,
  );
  if (overtaken) await follow(world, overtaken);
  expect(asked(world, leaving)).toEqual([]);
  await followRemoval(world, removalId);
  expect(await endOf(world, removalId)).toEqual({ state: "done", reason: null });
});

test("nothing else of a token on its way out is changed, nor what Apple is told of it", async () => {
  const { chooseNotifications } = await import("#lib/features/apple-notifications/choose-notifications.ts");
  const { registerToken } = await import("#lib/features/ownership/register-token.ts");
  const { setObserving } = await import("#lib/features/ownership/set-observing.ts");
  const { renewToken } = await import("#lib/features/renewal/renew-token.ts");
  const { switchSubscriptions } = await import("#lib/features/subscriptions/switch-subscriptions.ts");
  const story = await removalStory(world);
  const { tokenId } = story.leaving;
  await askedToRemove(world, story);
  const since = world.emulator.world().journal(0).length;
  const acts = {
    renew: () => renewToken(world.scope, { file: tokenFile(newerFile(world, story.leaving)) }),
    observe: () => setObserving(world.scope, tokenId, true),
    register: () => registerToken(world.scope, tokenId),
    notifications: () => chooseNotifications(world.scope, tokenId, { wanted: false }),
    subscriptions: () => switchSubscriptions(world.scope, tokenId, { enabled: true }),
  };
  for (const [act, perform] of Object.entries(acts))
    await expect(perform(), act).rejects.toMatchObject({ reason: "token-being-removed" });
  const written = world.emulator
    .world()
    .journal(since)
    .filter(({ method }) => method === "POST");
  expect(written).toEqual([]);
});

test("stopped before our name is off, the token stays and what was accepted is followed to its end", async () => {
  const { stopOperation } = await import("#lib/features/operations/stop-operation.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const story = await removalStory(world);
  const { leaving, staying } = story;
  const ours = await nameAtApple(world, leaving);
  const before = await licensesAtApple(world, leaving);
  const removalId = await askedToRemove(world, story);
  await followRemoval(world, removalId, {
    meanwhile: async (step) => {
      if (step === 1) await stopOperation(world.scope, removalId);
    },
  });

  expect(await endOf(world, removalId)).toEqual({ state: "stopped", reason: null });
  expect(await tokenRows(world, leaving)).toEqual([{ id: leaving.tokenId, removal: null }]);
  expect(await licensesAtApple(world, leaving)).toEqual(before);
  expect(await licensesAtApple(world, staying)).toHaveLength(5);
  expect((await operationStory(world, removalId)).items).toEqual({ confirmed: 5 });
  expect(await nameAtApple(world, leaving)).toBe(ours);
  expect(await runSync(world.scope, leaving.tokenId)).toBe("done");
});

test("no trace of a removed token's text is left in the database, sealed or not", async () => {
  const story = await removalStory(world);
  const { leaving } = story;
  const [kept] = await sql(
    world,
    `select encode("secret", 'hex') as sealed, "fingerprint" from "ContentToken" where "id" = $1`,
    [leaving.tokenId],
  );
  const sealed = String(kept?.["sealed"]);
  await followRemoval(world, await askedToRemove(world, story));

  const tables = await sql(
    world,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows = tables.map(({ name }) => sql(world, `select t::text as line from ${String(name)} t`));
  const text = (await Promise.all(rows)).flat().map(({ line }) => String(line)).join("\n"); // prettier-ignore
  const { token } = JSON.parse(Buffer.from(leaving.text, "base64").toString()) as { token: string };
  const needles = {
    sealed,
    fingerprint: String(kept?.["fingerprint"]),
    outer: leaving.text.slice(40, 120),
    inner: token.slice(-60),
  };
  expect(Object.entries(needles).flatMap(([what, needle]) => (text.includes(needle) ? what : []))).toEqual(
    [],
  );
  expect(text.includes(story.name)).toBe(true);
  for (const table of ["License", "Asset", "AppleUser", "TokenEvent"])
    expect(await sql(world, `select 1 from "${table}" where "tokenId" = $1`, [leaving.tokenId])).toEqual([]);
});

test("where another server has claimed the location meanwhile, its name is left alone", async () => {
  const story = await removalStory(world);
  const { leaving } = story;
  world.emulator.world().outside(leaving.uId, { do: "claim", name: "Corvid MDM", id: "corvid" });
  const removalId = await askedToRemove(world, story, { revoke: "no" });
  await followRemoval(world, removalId);
  expect(await endOf(world, removalId)).toEqual({ state: "done", reason: null });
  expect(await nameAtApple(world, leaving)).toBe("corvid");
});
