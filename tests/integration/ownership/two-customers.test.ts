import { afterAll, beforeAll, expect, test } from "vitest";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";
import { addLocation } from "#tests/support/license-story.ts";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";
import { askedFor, nameAtApple, writesTo } from "#tests/support/take-over-world.ts";

let world: LicenseWorld;
let neighbor: Awaited<ReturnType<typeof anotherCustomer>>;

beforeAll(async () => {
  world = await licenseWorld();
  neighbor = await anotherCustomer();
});
afterAll(() => world.close());

/** A second customer of the same installation, with a member of its own who works nowhere else. */
async function anotherCustomer() {
  const { makeCustomer, scopeOf } = await import("#tests/support/access-world.ts");
  const customer = await makeCustomer("Kestrel Schools");
  return { ...customer, scope: await scopeOf(customer.ownerId, customer.groupId) };
}

async function operator(): Promise<Granted<Permission>> {
  const { scopeOf } = await import("#tests/support/access-world.ts");
  const { findByEmail } = await import("#lib/data/across-groups/members.ts");
  const account = await findByEmail("ines@aldermoor.example");
  return scopeOf(account?.id ?? "", world.groupId);
}

const SIBLING = "Another customer of this installation";

test("a location that another customer manages is caught at upload, without a word about which customer it is", async () => {
  const { previewToken } = await import("#lib/features/tokens/preview-token.ts");
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const here = await addLocation(world, { name: "Shared by mistake" });
  const before = writesTo(world, here.uId).length;
  const preview = await previewToken(neighbor.scope, { file: tokenFile(here.text) });
  expect(preview).toMatchObject({ verdict: "other", ownerName: SIBLING, sibling: { name: null } });
  expect(JSON.stringify({ ...preview, fileName: null })).not.toContain("Aldermoor");

  const file = tokenFile(here.text);
  const input = { file, name: "Same", description: "", region: "US", group: neighbor.groupId } as const;
  await expect(addToken(neighbor.scope, { ...input, register: "yes" })).rejects.toMatchObject({
    reason: "location-owned-by-other",
    facts: { owner: SIBLING, metadata: null },
  });
  expect(writesTo(world, here.uId)).toHaveLength(before);
});

test("whoever operates the installation is told which customer it is", async () => {
  const { previewToken } = await import("#lib/features/tokens/preview-token.ts");
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const location = world.emulator.world().addLocation({ name: "Kestrel's own", tokens: [{ kind: "valid" }] });
  const text = location.tokens[0]?.text ?? "";
  await addToken(neighbor.scope, {
    file: tokenFile(text), name: "Kestrel", description: "", region: "US", group: neighbor.groupId, register: "yes",
  }); // prettier-ignore
  const preview = await previewToken(await operator(), { file: tokenFile(text) });
  expect(preview).toMatchObject({
    verdict: "other",
    ownerName: SIBLING,
    sibling: { name: "Kestrel Schools" },
  });
});

test("taken over by the other customer, the first one is contested and both know of a sibling only", async () => {
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { viewTakeOver } = await import("#lib/features/ownership/queries.ts");
  const { askTakeOver } = await import("#lib/features/ownership/ask-take-over.ts");
  const { runTakeOver } = await import("#lib/features/ownership/run-take-over.ts");
  const { getToken } = await import("#lib/features/tokens/queries.ts");
  const here = await addLocation(world, { name: "Wandering" });
  const { tokenId } = await addToken(neighbor.scope, {
    file: tokenFile(here.text), name: "Ours now", description: "", region: "US", group: neighbor.groupId, register: "take-over",
  }); // prettier-ignore
  await runSync(neighbor.scope, tokenId);
  const view = await viewTakeOver(neighbor.scope, tokenId);
  expect(view.other).toMatchObject({ name: SIBLING, metadata: null, sibling: { name: null } });
  const wish = {
    agreed: "yes",
    confirmation: view.location,
    owner: view.other?.id ?? "",
    end: "nothing",
  } as const;
  const { operationId } = await askTakeOver(neighbor.scope, tokenId, { ...wish, titles: [], holders: "" });
  await runTakeOver(neighbor.scope, operationId, new AbortController().signal);
  expect(nameAtApple(world, here.uId)).toBe("Quartermaster, Kestrel Schools");

  await runSync(world.scope, here.tokenId);
  const first = await getToken(world.scope, here.tokenId);
  expect(first).toMatchObject({ ownerName: SIBLING, ownerMetadata: null, standing: { state: "contested" } });

  const back = await askedFor(world, { tokenId: here.tokenId, name: "Wandering" });
  await runTakeOver(world.scope, back, new AbortController().signal);
  await runSync(neighbor.scope, tokenId);
  expect((await viewTakeOver(neighbor.scope, tokenId)).claimableAt).toBeInstanceOf(Date);
});
