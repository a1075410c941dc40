import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewLocation } from "#lib/apple-emulator/world-handle.ts";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;
let add: typeof import("#lib/features/tokens/add-token.ts").addToken;
let preview: typeof import("#lib/features/tokens/preview-token.ts").previewToken;
let tokenOf: (id: string) => Promise<import("#lib/features/tokens/queries.ts").TokenRow | null>;

function locate(spec: object = {}, ...kinds: string[]): NewLocation {
  return world.emulator.world().addLocation({
    name: "Aldermoor Retail",
    country: "SE",
    assets: [{ adamId: "100", total: 25 }],
    tokens: (kinds.length > 0 ? kinds : ["valid"]).map((kind) => ({ kind })),
    ...spec,
  } as never);
}

const textOf = ({ tokens }: NewLocation, at = 0) => tokens[at]?.text ?? "";

let named = 0;
const rest = () => ({
  name: `Retail ${++named}`,
  description: "Download with the shared account.",
  region: "SE",
  group: world.groupId,
  register: "yes" as const,
});

const claims = (uId: string) =>
  world.emulator
    .world()
    .journal()
    .filter((one) => one.method === "POST" && one.uId === uId).length;

beforeAll(async () => {
  world = await licenseWorld();
  ({ addToken: add } = await import("#lib/features/tokens/add-token.ts"));
  ({ previewToken: preview } = await import("#lib/features/tokens/preview-token.ts"));
  const { getToken } = await import("#lib/features/tokens/queries.ts");
  tokenOf = (id) => getToken(world.scope, id);
});
afterAll(() => world.close());

describe("an upload that is good", () => {
  test("says first what it is and who owns it, and suggests the location's name", async () => {
    const location = locate({ name: "Aldermoor Retail FI", country: "FI", orgName: "Aldermoor Handels Oy" });
    const file = tokenFile(textOf(location), "sToken_for_Aldermoor Retail FI (1).vpptoken.txt");
    expect(await preview(world.scope, { file })).toMatchObject({
      fileName: "sToken_for_Aldermoor Retail FI (1).vpptoken.txt",
      organization: "Aldermoor Handels Oy",
      locationName: "Aldermoor Retail FI",
      uId: location.uId,
      country: "FI",
      verdict: "nobody",
      legacy: false,
      suggestedName: "Aldermoor Retail FI",
    });
    expect(claims(location.uId)).toBe(0);
  });

  test("is kept under its name, with our name at the location, and its first sync is on its way", async () => {
    const location = locate();
    const input = { ...rest(), file: tokenFile(textOf(location)) };
    const { tokenId } = await add(world.scope, input);
    expect(await tokenOf(tokenId)).toMatchObject({
      name: input.name,
      description: "Download with the shared account.",
      region: "SE",
      registered: true,
      syncing: true,
      standing: { state: "active", canWrite: true },
    });
    expect(claims(location.uId)).toBe(1);
  });

  test.each<[string, (text: string) => string]>([
    ["with Windows line ends", (text) => `${text}\r\n`],
    ["wrapped into lines", (text) => text.replace(/.{64}/g, "$&\n")],
    ["behind a byte order mark", (text) => `\ufeff${text}`],
    ["with blanks around it", (text) => ` ${text}\t\n`],
  ])("is also read %s", async (_how, changed) => {
    const location = locate();
    expect(await preview(world.scope, { file: tokenFile(changed(textOf(location))) })).toMatchObject({
      uId: location.uId,
    });
  });

  test("is also read when its text was pasted", async () => {
    const location = locate();
    const { tokenId } = await add(world.scope, { ...rest(), text: textOf(location) });
    expect(await tokenOf(tokenId)).toMatchObject({ uId: location.uId });
  });

  test("that Apple Configurator or a server gave up counts as free again", async () => {
    const location = locate({ mdmInfo: { id: "", name: "", metadata: "" } });
    expect(await preview(world.scope, { file: tokenFile(textOf(location)) })).toMatchObject({
      verdict: "nobody",
    });
  });
});

describe("an upload of what is here already", () => {
  test("is refused with the token it belongs to, for the same file and for another of its location", async () => {
    const location = locate({}, "valid", "valid");
    const input = { ...rest(), file: tokenFile(textOf(location)) };
    const { tokenId } = await add(world.scope, input);
    const facts = { name: input.name, tokenId, groupId: world.groupId };
    const same = { file: tokenFile(textOf(location), "again.vpptoken") };
    const other = { file: tokenFile(textOf(location, 1)) };
    for (const [upload, reason] of [[same, "token-already-here"], [other, "location-already-here"]] as const) {
      await expect(preview(world.scope, upload)).rejects.toMatchObject({ reason, facts });
      await expect(add(world.scope, { ...rest(), ...upload })).rejects.toMatchObject({ reason, facts });
    }
    expect(claims(location.uId)).toBe(1);
  }); // prettier-ignore

  test("makes one token when it is saved twice at once", async () => {
    const { withConnection } = await import("#scripts/database/connection.ts");
    const location = locate();
    const input = { ...rest(), file: tokenFile(textOf(location)) };
    const attempts = await Promise.allSettled([add(world.scope, input), add(world.scope, input)]);
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [refused] = attempts.flatMap((one) =>
      one.status === "rejected" ? [one.reason as { reason: string }] : [],
    );
    expect(["token-already-here", "location-already-here", "name-taken"]).toContain(refused?.reason);
    await withConnection(world.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `select (select count(*) from "ContentToken" where "uId" = $1)::int as tokens,
          (select count(*) from "Operation" o join "ContentToken" t on t."id" = o."tokenId" where t."uId" = $1)::int as syncs`,
        [location.uId],
      );
      expect(rows).toEqual([{ tokens: 1, syncs: 1 }]);
    });
  });

  test("is refused for a name that differs in capitals and blanks only, before anything is written at Apple", async () => {
    const input = { ...rest(), file: tokenFile(textOf(locate())) };
    await add(world.scope, input);
    const location = locate();
    const again = { ...rest(), name: ` ${input.name.toUpperCase()} `, file: tokenFile(textOf(location)) };
    await expect(add(world.scope, again)).rejects.toMatchObject({ reason: "name-taken" });
    expect(claims(location.uId)).toBe(0);
  });
});

describe("a file that may not write", () => {
  test("cannot be registered, is not kept then, and can be kept read-only", async () => {
    const location = locate({}, "read-only");
    const input = { ...rest(), file: tokenFile(textOf(location)) };
    await expect(add(world.scope, input)).rejects.toMatchObject({ reason: "token-not-allowed" });
    const { tokenId } = await add(world.scope, { ...input, register: "read-only" });
    expect(await tokenOf(tokenId)).toMatchObject({
      readOnly: true,
      registered: false,
      standing: { state: "read-only", reason: "no-right-to-write", canRead: true, canWrite: false },
    });
  });

  test("of an account without a location says so, and can be kept to be read", async () => {
    const location = locate({ name: "", orgName: "Aldermoor Group", legacy: true }, "legacy");
    const input = { ...rest(), file: tokenFile(textOf(location)) };
    expect(await preview(world.scope, { file: input.file })).toMatchObject({
      legacy: true,
      locationName: null,
    });
    await expect(add(world.scope, input)).rejects.toMatchObject({ reason: "token-legacy" });
    const { tokenId } = await add(world.scope, { ...input, register: "read-only" });
    expect(await tokenOf(tokenId)).toMatchObject({
      legacy: true,
      standing: { state: "read-only", canWrite: false },
    });
  });
});

test("whoever declines to register has the token without a right to assign, and nothing is written at Apple", async () => {
  const location = locate();
  const { tokenId } = await add(world.scope, {
    ...rest(),
    file: tokenFile(textOf(location)),
    register: "no",
  });
  expect(await tokenOf(tokenId)).toMatchObject({
    registered: false,
    standing: { state: "not-owned", reason: "never-registered", canRead: true, canWrite: false },
  });
  expect(claims(location.uId)).toBe(0);
});

test("a region that is no country, and a group out of reach, are refused", async () => {
  const file = tokenFile(textOf(locate()));
  await expect(add(world.scope, { ...rest(), file, region: "ZZ" })).rejects.toMatchObject({
    reason: "region-unknown",
  });
  const elsewhere = "00000000-0000-4000-8000-000000000000";
  await expect(add(world.scope, { ...rest(), file, group: elsewhere })).rejects.toMatchObject({
    reason: "not-found",
  });
});

test("a template chosen with the upload is the new token's; one that is not for its group adds nothing", async () => {
  const { createTemplate } = await import("#lib/features/templates/create-template.ts");
  const { tokenTemplate } = await import("#lib/features/templates/queries.ts");
  const { uploadChoices } = await import("#lib/features/tokens/queries.ts");
  const file = tokenFile(textOf(locate()));
  const unknown = "00000000-0000-4000-8000-000000000000";
  await expect(add(world.scope, { ...rest(), file, templateId: unknown })).rejects.toMatchObject({
    reason: "not-found",
  });
  const templateId = await createTemplate(world.scope, {
    groupId: world.groupId,
    name: "Welcome",
    defaultLanguage: "en",
  });
  expect((await uploadChoices(world.scope)).templates).toEqual([{ id: templateId, name: "Welcome" }]);
  const { tokenId } = await add(world.scope, { ...rest(), file, templateId });
  expect(await tokenTemplate(world.scope, tokenId)).toMatchObject({ templateId, lost: null });
});
