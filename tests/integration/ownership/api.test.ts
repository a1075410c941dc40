import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { carryTakeOver, corvid, nameAtApple, outlets, writesTo } from "#tests/support/take-over-world.ts";

let world: LicenseWorld;
let call: (method: string, path: string, body?: unknown, role?: "admin" | "operator") => Promise<Answered>;

interface Answered {
  status: number;
  body: Record<string, unknown>;
}

beforeAll(async () => {
  world = await licenseWorld();
  const { createKey } = await import("#lib/features/keys/create-key.ts");
  const { serve } = await import("#lib/api/serve.ts");
  const { apiRequest } = await import("#tests/support/api-world.ts");
  const keys = new Map<string, string>();
  for (const role of ["admin", "operator"] as const) {
    const key = { name: `For ${role}`, groupId: world.groupId, role, expiresInDays: null };
    keys.set(role, (await createKey(world.scope, key)).secret);
  }
  const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
  call = async (method, path, body, role = "admin") => {
    const key = { id: "", text: keys.get(role) ?? "" };
    const answered = await answer(apiRequest(method, path, { key, ...(body !== undefined && { body }) }));
    const text = await answered.text();
    return { status: answered.status, body: text ? (JSON.parse(text) as Answered["body"]) : {} };
  };
});
afterAll(() => world.close());

test("a program looks at a take-over, asks for it and watches it", async () => {
  const here = await outlets(world);
  const preview = await call("GET", `/tokens/${here.tokenId}/take-over`);
  expect(preview.body).toMatchObject({
    location: here.name,
    other: { id: corvid.id, name: corvid.name, kind: "server", sameInstallation: false },
    licenses: 6,
    endable: 6,
    operationId: null,
  });
  expect(writesTo(world, here.uId)).toEqual([]);

  const asked = await call("POST", `/tokens/${here.tokenId}/take-over`, {
    confirm: here.name,
    owner: corvid.id,
  });
  expect(asked.status).toBe(202);
  const { id } = asked.body["operation"] as { id: string };
  expect(await carryTakeOver(world, id)).toBe("done");
  expect(nameAtApple(world, here.uId)).toBe("Quartermaster, Aldermoor Group");
});

test("a take-over without the location's name is refused with a closed reason", async () => {
  const here = await outlets(world);
  const wrong = await call("POST", `/tokens/${here.tokenId}/take-over`, { confirm: "yes", owner: corvid.id });
  expect([wrong.status, wrong.body["reason"]]).toEqual([422, "confirmation-differs"]);
  const none = await call("POST", `/tokens/${here.tokenId}/take-over`, {});
  expect(none.status).toBe(422);
  expect(writesTo(world, here.uId)).toEqual([]);
});

test("a key of an operator takes nothing over", async () => {
  const here = await outlets(world);
  const answer = await call(
    "POST",
    `/tokens/${here.tokenId}/take-over`,
    { confirm: here.name, owner: corvid.id },
    "operator",
  );
  expect(answer.status).toBe(403);
});

test("observing is switched by editing the token, and evidence is told", async () => {
  const here = await outlets(world);
  expect((await call("PATCH", `/tokens/${here.tokenId}`, { observing: true })).status).toBe(204);
  expect((await call("GET", `/tokens/${here.tokenId}`)).body).toMatchObject({
    observing: true,
    state: "observing",
  });
  const evidence = await call("GET", `/tokens/${here.tokenId}/evidence`);
  expect(evidence.body).toMatchObject({
    holder: { name: corvid.name },
    locationId: here.uId,
    changedOutside: { licenses: 6 },
  });
});
