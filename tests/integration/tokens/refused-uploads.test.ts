import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AddToken } from "#lib/features/tokens/schemas.ts";
import type { Reason, RefusalFacts } from "#lib/refusal.ts";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";
import { fieldsOf, rewritten } from "#tests/support/token-files.ts";

let world: LicenseWorld;
let add: typeof import("#lib/features/tokens/add-token.ts").addToken;
let preview: typeof import("#lib/features/tokens/preview-token.ts").previewToken;
let refusals: typeof import("#lib/refusal.ts").Refusal;

/** The text of a new location's token; each test's location is its own. */
function issue(spec: object = {}, kind = "valid"): string {
  const location = world.emulator.world().addLocation({
    name: "Aldermoor Outlets",
    assets: [{ adamId: "100", total: 25 }],
    tokens: [{ kind }],
    ...spec,
  } as never);
  return location.tokens[0]?.text ?? "";
}

const rest = (name = "Outlets") => ({
  name,
  description: "",
  region: "US",
  group: world.groupId,
  register: "yes" as const,
});

const writesAtApple = () =>
  world.emulator
    .world()
    .journal()
    .filter(({ method }) => method !== "GET").length;

async function rows(): Promise<unknown> {
  const { withConnection } = await import("#scripts/database/connection.ts");
  return withConnection(world.superuserUrl, async (client) => {
    const { rows: counted } = await client.query(
      `select (select count(*) from "ContentToken")::int as tokens, (select count(*) from "Operation")::int as operations,
        (select count(*) from "AuditEntry")::int as entries, (select count(*) from "DueWork")::int as due`,
    );
    return counted[0];
  });
}

async function refusalOf(
  attempt: () => Promise<unknown>,
): Promise<{ reason: Reason; facts: RefusalFacts } | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (!(error instanceof refusals)) throw error;
    return { reason: error.reason, facts: error.facts };
  }
}

/** Both the look before saving and saving itself say no in the same words, and leave nothing behind. */
async function refusedAlike(
  upload: Partial<AddToken>,
): Promise<{ reason: Reason; facts: RefusalFacts } | null> {
  const before = [await rows(), writesAtApple()];
  const looked = await refusalOf(() => preview(world.scope, upload));
  const saved = await refusalOf(() => add(world.scope, { ...rest(), ...upload }));
  expect([await rows(), writesAtApple()]).toEqual(before);
  expect(saved).toEqual(looked);
  return looked;
}

beforeAll(async () => {
  world = await licenseWorld();
  ({ addToken: add } = await import("#lib/features/tokens/add-token.ts"));
  ({ previewToken: preview } = await import("#lib/features/tokens/preview-token.ts"));
  ({ Refusal: refusals } = await import("#lib/refusal.ts"));
});
afterAll(() => world.close());

const bytes = (...values: number[]) => new Uint8Array(values);

describe("what is no content token is refused by name", () => {
  test.each<[string, (text: string) => BlobPart, Reason, RefusalFacts]>([
    ["an empty file", () => "", "token-file-empty", {}],
    ["nothing but base64's padding", () => "====", "token-file-empty", {}],
    ["ten megabytes", () => "A".repeat(10_000_000), "token-file-too-large", { bytes: 10_000_000 }],
    ["a PDF", () => "%PDF-1.7\n%âã\n", "token-file-pdf", {}],
    ["a page saved under the token's name", () => "<!doctype html><html><body>Sign in</body></html>", "token-file-html", {}],
    ["a picture", () => bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 13), "token-file-binary", {}],
    ["half a file", (text) => text.slice(0, text.length / 2), "token-file-truncated", {}],
    ["a file that lost its end", (text) => text.replace(/=*$/, "").slice(0, -1), "token-file-truncated", {}],
    ["a sentence", () => "Here is the token you asked for.", "token-file-not-base64", {}],
    ["base64 of something else", () => btoa("no token at all in here"), "token-file-not-json", {}],
    ["base64 of a list", () => btoa("[1, 2]"), "token-file-not-object", {}],
    ["what stands inside a token", (text) => JSON.stringify(fieldsOf(text)), "token-file-json-not-encoded", {}],
    ["the inner token alone", (text) => fieldsOf(text).token, "token-file-inner-token", {}],
    ["a missing date", (text) => rewritten(text, { expDate: undefined }), "token-file-field-missing", { field: "expDate" }],
    ["an empty organization", (text) => rewritten(text, { orgName: " " }), "token-file-field-empty", { field: "orgName" }],
    ["an unreadable date", (text) => rewritten(text, { expDate: "next spring" }), "token-file-date-unreadable", {}],
    ["a date long past", (text) => rewritten(text, { expDate: "2020-01-02T03:04:05+0000" }), "token-expired", { expiresAt: "2020-01-02T03:04:05.000Z" }],
  ])("%s", async (_what, made, reason, facts) => {
    const file = new File([made(issue())], "sToken_for_Aldermoor (1).vpptoken.txt");
    expect(await refusedAlike({ file })).toEqual({ reason, facts });
  }); // prettier-ignore

  test("two files at once", async () => {
    const file = [tokenFile(issue()), tokenFile(issue(), "other.vpptoken")];
    expect(await refusedAlike({ file })).toEqual({ reason: "token-file-several", facts: { count: 2 } });
  });

  test("a form that was sent without a file or a text", async () => {
    expect(await refusedAlike({ file: new File([], "") })).toMatchObject({ reason: "token-file-empty" });
    expect(await refusedAlike({})).toMatchObject({ reason: "token-file-empty" });
  });
});

describe("what Apple says no to is refused in Apple's sense", () => {
  test("a token that expired at Apple", async () => {
    expect(await refusedAlike({ file: tokenFile(issue({}, "expired")) })).toMatchObject({
      reason: "token-expired",
    });
  });

  test("a revoked token", async () => {
    const file = tokenFile(issue({}, "revoked"));
    expect(await refusedAlike({ file })).toEqual({
      reason: "token-revoked",
      facts: { number: 9625, status: 401 },
    });
  });

  test("a token that Apple never issued", async () => {
    const file = tokenFile(
      rewritten(issue(), { token: btoa("somebody made this up, all forty-four letters") }),
    );
    expect(await refusedAlike({ file })).toMatchObject({ reason: "token-unknown-to-apple" });
  });

  test("no answer at all", async () => {
    const fault = world.emulator
      .world()
      .addFault({ match: { path: "client/config" }, how: { kind: "html503" }, times: null } as never);
    const file = tokenFile(issue());
    expect((await refusedAlike({ file }))?.reason).toMatch(/^apple-(busy|unreachable)$/);
    world.emulator.world().removeFaults(fault.id);
  });
});

describe("a location that somebody else has", () => {
  const corvid = {
    id: "b7d9a1f4-20c3-4e67-9a55-7b8c0f6f2d90",
    name: "Corvid MDM (Hamburg)",
    metadata: "corvid.example",
  };
  const configurator = {
    id: "5d1c7b1e-6f0a-4d0b-8f57-3a2f6f1f0c11",
    name: "Apple Configurator 2",
    metadata: "2.18",
  };

  test.each([
    ["another server", corvid, { kind: "server", name: corvid.name, metadata: corvid.metadata }, "server"],
    ["Apple Configurator", configurator, { kind: "configurator", name: configurator.name, version: "2.18" }, "configurator"],
  ] as const)("%s is named before saving, saving is refused, and Apple is not written to", async (_who, mdmInfo, owner, kind) => {
    const file = tokenFile(issue({ mdmInfo }));
    const before = [await rows(), writesAtApple()];
    expect(await preview(world.scope, { file })).toMatchObject({
      verdict: "other",
      owner,
      ownerName: mdmInfo.name,
      holdings: { titles: 1, licenses: 25 },
    });
    for (const register of ["yes", "no", "read-only"] as const)
      expect(await refusalOf(() => add(world.scope, { ...rest(), file, register }))).toEqual({
        reason: "location-owned-by-other",
        facts: { owner: mdmInfo.name, metadata: mdmInfo.metadata, kind, location: "Aldermoor Outlets" },
      });
    expect([await rows(), writesAtApple()]).toEqual(before);
  }); // prettier-ignore
});
