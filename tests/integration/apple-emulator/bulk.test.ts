import { expect, test } from "vitest";
import { emulated } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();
const bulk = { titles: 400, assignments: 60_000, users: 500, seed: 7 };

test("sixty thousand assignments are dealt out in no time and walked whole by five at once", async () => {
  const client = visit({ bulk });
  const { body: first } = await client.get("assignments");
  const pages = first.totalPages ?? 0;
  expect([first.size, pages]).toEqual([500, 120]);
  const seen = new Set<string>();
  const keep = (assignments = first.assignments) => {
    for (const { adamId, serialNumber, clientUserId } of assignments ?? []) {
      seen.add(`${adamId} ${serialNumber ?? clientUserId}`);
    }
  };
  keep();
  let next = 1;
  const walkers = Array.from({ length: 5 }, async () => {
    while (next < pages)
      keep((await client.get("assignments", { pageIndex: String(next++) })).body.assignments);
  });
  await Promise.all(walkers);
  expect(seen.size).toBe(60_000);
});

test("when the holders of four titles in four hundred change, the delta is as small as that", async () => {
  const client = visit({ bulk });
  const { versionId = "" } = (await client.get("assignments")).body;
  const changed = client.world.outside(client.uId, { do: "churn", titles: 4, holders: 30 }) as {
    adamIds: string[];
  };
  const { body } = await client.get("assignments", { sinceVersionId: versionId });
  expect([body.size, body.totalPages]).toEqual([120, 1]);
  expect(new Set(body.assignments?.map(({ adamId }) => adamId))).toEqual(new Set(changed.adamIds));
  expect((await client.holders(changed.adamIds[0] ?? "")).length).toBe(150);
});
