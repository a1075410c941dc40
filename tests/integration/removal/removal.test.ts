import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releasedMdmInfo } from "#lib/domain/tokens/ownership.ts";
import { sql } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, operationStory, refusals } from "#tests/support/license-truth.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";
import {
  askedToRemove,
  cameBack,
  endOf,
  followRemoval,
  nameAtApple,
  removalStory,
  tokenRows,
} from "#tests/support/removal-story.ts";
import { writesTo } from "#tests/support/take-over-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

/** What the leaving location lists still, by title. */
const leftOf = async (location: { text: string }) =>
  (await licensesAtApple(world, location)).map((line) => line.split(" ")[0]);

describe("a token that is removed", () => {
  it("covers holders from another token, takes back all it can, leaves the location and is gone", async () => {
    const story = await removalStory(world);
    const { leaving, staying, shared, exclusive, book, serials } = story;
    const operationId = await askedToRemove(world, story);
    expect(await followRemoval(world, operationId)).toBe("over");

    expect(await endOf(world, operationId)).toEqual({ state: "done", reason: null });
    const covered = [
      ...serials.map((one) => [shared[0], one]),
      ...serials.slice(0, 2).map((one) => [shared[1], one]),
    ];
    expect(await licensesAtApple(world, staying)).toEqual(
      covered.map(([adamId, serial]) => `${adamId} STDQ d:${serial}`).toSorted(),
    );
    expect(await leftOf(leaving)).toEqual([book]);
    expect(await tokenRows(world, leaving)).toEqual([]);
    expect(await nameAtApple(world, leaving)).toBe(releasedMdmInfo.id);
    expect(await cameBack(world, operationId)).toEqual([
      `${shared[0]} + 3`,
      `${shared[1]} + 2`,
      `${exclusive} + 1`,
      `${book} + 0`,
    ]);
    expect(asked(world, leaving)).toHaveLength(6);
    expect((await operationStory(world, operationId)).items).toEqual({ confirmed: 11 });
  });

  it("tells Apple to send nothing more, with the same word that takes our name off", async () => {
    const story = await removalStory(world);
    await followRemoval(world, await askedToRemove(world, story));
    const last = writesTo(world, story.leaving.uId).findLast(({ path }) => path.endsWith("/client/config"));
    expect(last?.body).toMatchObject({ mdmInfo: releasedMdmInfo, notificationTypes: [] });
  });

  it("takes its titles out of the catalog, and its name stays with what was done", async () => {
    const { listOperations, viewOperation } = await import("#lib/features/operations/queries.ts");
    const { find } = await import("#lib/features/find/find.ts");
    const story = await removalStory(world);
    const operationId = await askedToRemove(world, story);
    await followRemoval(world, operationId);

    expect((await find(world.scope, story.exclusive)).filter(({ kind }) => kind === "title")).toEqual([]);
    const detail = await viewOperation(world.scope, operationId);
    expect(detail?.operation.subject).toMatchObject({ token: story.name });
    expect(new Set(detail?.orders.map(({ token }) => token))).toEqual(
      new Set([story.name, story.name.replace("Leaving", "Staying")]),
    );
    const { rows } = await listOperations(world.scope, { view: "all", walk: null });
    expect(rows[0]).toMatchObject({ id: operationId, kind: "removal", state: "done" });
    const said = await sql(
      world,
      `select "action", "after" from "AuditEntry" where "targetId" = $1 order by "id"`,
      [story.leaving.tokenId],
    );
    expect(said.map(({ action }) => action)).toEqual([
      "token.added",
      "token.removal-started",
      "token.removed",
    ]);
    expect(said.at(-1)?.["after"]).toMatchObject({ cameBack: 6, released: true });
  });

  it("can be added again: nobody's name stands at its location", async () => {
    const { addToken } = await import("#lib/features/tokens/add-token.ts");
    const { tokenFile } = await import("#tests/support/license-world.ts");
    const story = await removalStory(world);
    await followRemoval(world, await askedToRemove(world, story));
    const again = { name: story.name, description: "", region: "US", group: world.groupId };
    const { tokenId } = await addToken(world.scope, {
      file: tokenFile(story.leaving.text), ...again, register: "yes",
    }); // prettier-ignore
    expect(tokenId).not.toBe(story.leaving.tokenId);
  });
});

describe("holders of a title that another token carries", () => {
  it("are revoked and counted where the other token has too few licenses", async () => {
    const story = await removalStory(world, { free: 1 });
    const operationId = await askedToRemove(world, story);
    await followRemoval(world, operationId);

    expect(await endOf(world, operationId)).toEqual({ state: "done", reason: null });
    expect(await licensesAtApple(world, story.staying)).toHaveLength(2);
    const rows = await sql(
      world,
      `select "uncovered" from "RemovedTitle" where "removalId" = $1 order by "adamId"`,
      [operationId],
    );
    expect(rows.map(({ uncovered }) => uncovered)).toEqual([2, 1, 0, 0]);
  });

  it("keep what they have when Apple does not give the other license: nothing is revoked and the token stays", async () => {
    const story = await removalStory(world);
    const { leaving, staying, shared } = story;
    trouble(world, staying, {
      path: "assets/associate",
      how: { kind: "partial-failure", number: 9709, count: 1 },
    });
    const before = await licensesAtApple(world, leaving);
    const operationId = await askedToRemove(world, story);
    await followRemoval(world, operationId);

    expect(await endOf(world, operationId)).toEqual({ state: "partly", reason: "relicense-incomplete" });
    expect(await licensesAtApple(world, leaving)).toEqual(before);
    expect(await tokenRows(world, leaving)).toEqual([{ id: leaving.tokenId, removal: null }]);
    expect(await refusals(world, operationId)).toEqual([
      expect.stringMatching(`^${shared[0].slice(0, 5)}.* refused 9709$`),
    ]);
  });
});

describe("a license that cannot be taken back", () => {
  it("keeps the token, because only its secret can try again", async () => {
    const story = await removalStory(world);
    const { leaving } = story;
    trouble(world, leaving, {
      path: "assets/disassociate",
      how: { kind: "partial-failure", number: 9603, count: 1 },
    });
    const operationId = await askedToRemove(world, story);
    await followRemoval(world, operationId);

    expect(await endOf(world, operationId)).toEqual({ state: "partly", reason: "revoke-incomplete" });
    expect(await tokenRows(world, leaving)).toEqual([{ id: leaving.tokenId, removal: null }]);
    expect(await leftOf(leaving)).toHaveLength(2);

    const again = await askedToRemove(world, story);
    await followRemoval(world, again);
    expect(await endOf(world, again)).toEqual({ state: "done", reason: null });
    expect(await leftOf(leaving)).toEqual([story.book]);
  });

  it("is no reason to stop when it is a book: whoever has one keeps it", async () => {
    const story = await removalStory(world);
    await followRemoval(world, await askedToRemove(world, story));
    expect(asked(world, story.leaving).filter((line) => line.includes(story.book))).toEqual([]);
  });
});

describe("a token whose secret Apple no longer takes", () => {
  it.each(["revoke-token", "expire-token"] as const)(
    "is removed without revoking after %s, and what is assigned stays at Apple",
    async (act) => {
      const { runSync } = await import("#lib/features/sync/run-sync.ts");
      const story = await removalStory(world);
      const { leaving, exclusive } = story;
      world.emulator.world().outside(leaving.uId, { do: act });
      await runSync(world.scope, leaving.tokenId);
      await expect(askedToRemove(world, story)).rejects.toMatchObject({ reason: "token-cannot-act" });

      const operationId = await askedToRemove(world, story, { revoke: "no" });
      await followRemoval(world, operationId);
      expect(await endOf(world, operationId)).toEqual({ state: "done", reason: null });
      expect(await tokenRows(world, leaving)).toEqual([]);
      expect(asked(world, leaving)).toEqual([]);
      expect(await cameBack(world, operationId)).toContain(`${exclusive} unread`);
    },
  );

  it("ends the removal that it dies in, with the token still there", async () => {
    const story = await removalStory(world);
    const { leaving } = story;
    const operationId = await askedToRemove(world, story);
    await followRemoval(world, operationId, {
      meanwhile: (step) =>
        void (step === 1 && world.emulator.world().outside(leaving.uId, { do: "revoke-token" })),
    });
    const { state, reason } = await endOf(world, operationId);
    expect({ state, dead: reason !== null }).toEqual({ state: "partly", dead: true });
    expect(await tokenRows(world, leaving)).toEqual([{ id: leaving.tokenId, removal: null }]);
  });
});

describe("apps to be uninstalled", () => {
  it("are written down for those who are left without, and only when asked for", async () => {
    const [asking, silent] = [await removalStory(world), await removalStory(world)];
    const [one, other] = [
      await askedToRemove(world, asking, { uninstall: "yes" }),
      await askedToRemove(world, silent),
    ];
    await followRemoval(world, one);
    await followRemoval(world, other);
    const rows = await sql(
      world,
      `select "adamId", "holder", "tokenName", "state" from "UninstallWish" where "removalId" = any ($1)`,
      [[one, other]],
    );
    expect(rows).toEqual([
      {
        adamId: asking.exclusive,
        holder: `d:${asking.serials[2]}`,
        tokenName: asking.name,
        state: "waiting",
      },
    ]);
  });
});
