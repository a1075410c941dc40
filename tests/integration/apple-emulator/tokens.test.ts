import { expect, test } from "vitest";
import type { TokenSpec } from "#lib/apple-emulator/outside/location-spec.ts";
import { emulated, std } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();
const spec = { assets: [{ adamId: "101", total: 5 }] };
const order = { assets: [std("101")], serialNumbers: ["SERIAL1"] };

const withToken = (kind: TokenSpec["kind"]) => visit({ ...spec, tokens: [{ kind }] });

async function refusalOf(authorization?: string) {
  const { world } = visit(spec);
  const headers = authorization === undefined ? {} : { authorization };
  const response = await fetch(`${world.url}/mdm/v2/client/config`, { headers });
  return [response.status, ((await response.json()) as { errorNumber?: number }).errorNumber];
}

test("without a token there is no answer, and with a malformed header neither", async () => {
  expect(await refusalOf()).toEqual([401, 9601]);
  expect(await refusalOf("Basic abc")).toEqual([401, 9722]);
  expect(await refusalOf("Bearer")).toEqual([401, 9722]);
  expect(await refusalOf("Bearer nonsense")).toEqual([401, 9622]);
});

test("the decoded inside of a token is not a token", async () => {
  const client = visit(spec);
  const { token } = JSON.parse(Buffer.from(client.token, "base64").toString()) as { token: string };
  expect((await client.as(token).get("client/config")).body.errorNumber).toBe(9622);
});

test("a token file is base64 of an object with token, expDate and orgName", () => {
  const client = visit({ ...spec, orgName: "Northfold" });
  expect(JSON.parse(Buffer.from(client.token, "base64").toString())).toEqual({
    token: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/),
    expDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/),
    orgName: "Northfold",
  });
});

test("switched, a bad token is refused inside HTTP 200", async () => {
  const client = visit(spec);
  client.world.switches({ badTokenHttp200: true });
  const { status, body } = await client.as("nonsense").get("client/config");
  expect([status, body.errorNumber]).toEqual([200, 9622]);
});

test.each([
  ["expired", 401, 9621],
  ["revoked", 401, 9625],
  ["facilitator", 403, 9637],
] as const)("a token that is %s opens nothing", async (kind, status, number) => {
  const answered = await withToken(kind).get("assets");
  expect([answered.status, answered.body.errorNumber]).toEqual([status, number]);
});

test("a token dies at the moment of its expiry, by the world's clock", async () => {
  const client = withToken("expiring");
  client.world.clock({ advanceMs: 9 * 86_400_000 - 5_000 });
  expect((await client.get("assets")).status).toBe(200);
  client.world.clock({ advanceMs: 5_000 });
  expect((await client.get("assets")).body.errorNumber).toBe(9621);
});

test("one who may only read reads everything and writes nothing", async () => {
  const client = withToken("read-only");
  for (const path of ["assets", "assignments", "users", "client/config"]) {
    expect((await client.get(path)).status).toBe(200);
  }
  const mdmInfo = { id: "1", name: "Ours", metadata: "" };
  expect((await client.post("assets/associate", order)).status).toBe(403);
  expect((await client.post("users/create", { users: [{ clientUserId: "u" }] })).status).toBe(403);
  expect((await client.post("client/config", { mdmInfo })).status).toBe(403);
  client.world.switches({ readOnlyMayRegister: true });
  expect((await client.post("client/config", { mdmInfo })).status).toBe(200);
});

test("a legacy token has no location, reads, and may not write", async () => {
  const client = withToken("legacy");
  const legacy = client.world.addLocation({ name: "", legacy: true, tokens: [{ kind: "legacy" }] });
  const account = client.as(legacy.tokens[0]?.text ?? "");
  expect((await account.get("client/config")).body).not.toHaveProperty("locationName");
  expect((await account.get("assets")).status).toBe(200);
  const { status, body } = await account.post("assets/associate", order);
  expect([status, body.errorNumber]).toEqual([403, 9647]);
});

test("a renewed token is the same location; whether the old one dies is a switch", async () => {
  const client = visit(spec);
  const renew = () => client.world.outside(client.uId, { do: "new-token" }) as { text: string };
  const second = client.as(renew().text);
  expect((await second.get("client/config")).body.uId).toBe(client.uId);
  expect((await client.get("assets")).status).toBe(200);

  client.world.switches({ newTokenRevokesOld: true });
  const third = client.as(renew().text);
  expect((await third.get("assets")).status).toBe(200);
  expect((await second.get("assets")).body.errorNumber).toBe(9625);
});

test("a changed password ends the tokens of that account and of no other", async () => {
  const tokens = [
    { kind: "valid" as const, account: "ines" },
    { kind: "valid" as const, account: "paula" },
  ];
  const client = visit({ ...spec, tokens });
  const { text } = client.world.outside(client.uId, { do: "new-token", account: "paula" }) as {
    text: string;
  };
  client.world.outside(client.uId, { do: "change-password", account: "ines" });
  expect((await client.get("assets")).body.errorNumber).toBe(9625);
  expect((await client.as(text).get("assets")).status).toBe(200);
});
