import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "#lib/refusal.ts";
import { grant } from "#lib/scope.ts";
import { addLocation, sql } from "#tests/support/license-story.ts";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";
import { newerFile, tokenRow } from "#tests/support/renewal-story.ts";

let world: LicenseWorld;
beforeAll(async () => void (world = await licenseWorld()));
afterAll(() => world.close());

test("a token that is only inherited is not renewed from below, and its group is named", async () => {
  const here = await addLocation(world);
  const [below] = await sql(
    world,
    `insert into "OrganizationGroup" ("customerId", "parentId", "name", "nameKey") values ($1, $2, 'Berlin', 'berlin') returning "id"`,
    [world.customerId, world.groupId],
  );
  const groupId = String(below?.["id"]);
  const { customerId, world: rehearsal, clockOffsetMs, timeZone, actor, requestId } = world.scope;
  const standing = {
    customerId,
    groupId,
    role: "owner",
    reach: [groupId],
    ancestors: [world.groupId],
  } as const;
  const scope = grant(
    { ...standing, world: rehearsal, clockOffsetMs, timeZone },
    { actor, via: "ui", requestId },
    "token:write",
  );
  const before = await tokenRow(world, here.tokenId);
  const { renewToken } = await import("#lib/features/renewal/renew-token.ts");
  const refusal = await renewToken(scope, { file: tokenFile(newerFile(world, here, 400)) }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({
    reason: "renew-elsewhere",
    facts: { tokenId: here.tokenId, groupId: world.groupId },
  });
  expect(await tokenRow(world, here.tokenId)).toEqual(before);
});
