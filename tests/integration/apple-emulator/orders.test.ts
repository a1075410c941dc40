import { describe, expect, test } from "vitest";
import { emulated, std } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();

const shop = (total = 10) =>
  visit({
    assets: [
      { adamId: "101", total },
      { adamId: "102", total },
      { adamId: "301", total: 3, productType: "Book" },
      { adamId: "400", total: 0, unlimited: true },
    ],
    users: ["u-1", "u-2", "u-3"].map((clientUserId) => ({ clientUserId, status: "Associated" as const })),
  });

const serials = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `SERIAL${from + index}`);

describe("an order", () => {
  test("is promised at once, pending until it is carried out, and then can be read back", async () => {
    const client = shop();
    const order = { assets: [std("101")], serialNumbers: serials(2), clientUserIds: ["u-1"] };
    const { status, body } = await client.post("assets/associate", order);
    expect([status, body.uId]).toEqual([200, client.uId]);
    const eventId = body.eventId ?? "";
    const pending = (await client.get("status", { eventId })).body;
    expect(pending).toMatchObject({
      eventStatus: "PENDING",
      eventType: "ASSOCIATE",
      numRequested: 3,
      numCompleted: 0,
    });
    expect(await client.holders("101")).toEqual([]);

    await client.world.settle();
    const done = (await client.get("status", { eventId })).body;
    expect(done).toMatchObject({ eventStatus: "COMPLETE", numRequested: 3, numCompleted: 3 });
    expect(done).not.toHaveProperty("failures");
    expect(await client.holders("101")).toEqual(["u-1", "SERIAL1", "SERIAL2"]);
    expect(await client.counts("101")).toEqual([10, 7, 3, 0]);
  });

  test("completes by itself after the delay, by the world's clock", async () => {
    const client = shop();
    client.world.switches({ eventDelayMs: 3_600_000 });
    const { body } = await client.post("assets/associate", { assets: [std("101")], serialNumbers: ["S1"] });
    const eventId = body.eventId ?? "";
    client.world.clock({ advanceMs: 3_599_000 });
    expect((await client.get("status", { eventId })).body.eventStatus).toBe("PENDING");
    client.world.clock({ advanceMs: 1_000 });
    expect((await client.get("status", { eventId })).body.eventStatus).toBe("COMPLETE");
  });

  test("gives every asset to every target", async () => {
    const client = shop();
    const status = await client.order("assets/associate", {
      assets: [std("101"), std("102")],
      serialNumbers: serials(3),
      clientUserIds: ["u-1", "u-2"],
    });
    expect(status).toMatchObject({ eventStatus: "COMPLETE", numRequested: 10, numCompleted: 10 });
    expect([(await client.holders("101")).length, (await client.holders("102")).length]).toEqual([5, 5]);
  });

  test("of which two in sixteen fail says FAILED, 14 of 16, and names the user for whom all failed", async () => {
    const client = shop(20);
    const status = await client.order("assets/associate", {
      assets: [std("101"), std("102")],
      clientUserIds: ["u-1", "stranger"],
      serialNumbers: serials(6),
    });
    expect(status).toMatchObject({
      eventStatus: "FAILED",
      numRequested: 16,
      numCompleted: 14,
      failures: [{ errorNumber: 9609, errorInfo: { clientUserIds: ["stranger"] } }],
    });
    expect(status.failures?.[0]?.errorInfo).not.toHaveProperty("assets");
  });

  test("for more than there is gives what there is, and says who got nothing of what", async () => {
    const client = shop(3);
    const status = await client.order("assets/associate", {
      assets: [std("101"), std("400")],
      serialNumbers: serials(5),
    });
    expect(status).toMatchObject({ eventStatus: "FAILED", numRequested: 10, numCompleted: 8 });
    expect(status.failures).toEqual([
      {
        errorNumber: 9709,
        errorMessage: expect.any(String),
        errorInfo: { assets: [std("101")], serialNumbers: ["SERIAL4", "SERIAL5"] },
      },
    ]);
    expect(await client.counts("101")).toEqual([3, 0, 3, 0]);
  });

  test("two orders for the last license end as one success and one refusal", async () => {
    const client = shop(1);
    const ask = (serial: string) =>
      client.post("assets/associate", { assets: [std("101")], serialNumbers: [serial] });
    const asked = await Promise.all([ask("A"), ask("B")]);
    await client.world.settle();
    const answers = await Promise.all(
      asked.map(({ body }) => client.get("status", { eventId: body.eventId ?? "" })),
    );
    expect(answers.map(({ body }) => body.eventStatus).sort()).toEqual(["COMPLETE", "FAILED"]);
    expect((await client.holders("101")).length).toBe(1);
  });

  test("given again succeeds and spends nothing; switched, it is refused", async () => {
    const client = shop();
    const order = { assets: [std("101")], serialNumbers: ["abc1", "ABC2"] };
    await client.order("assets/associate", order);
    const again = await client.order("assets/associate", { ...order, serialNumbers: ["ABC1"] });
    expect(again).toMatchObject({ eventStatus: "COMPLETE", numCompleted: 1 });
    expect(await client.holders("101")).toEqual(["abc1", "ABC2"]);
    client.world.switches({ repeatAssociate: "9616" });
    expect((await client.order("assets/associate", order)).failures?.[0]?.errorNumber).toBe(9616);
  });

  test("to give back what nobody has is a success; switched, it is refused", async () => {
    const client = shop();
    const order = { assets: [std("101")], serialNumbers: ["NOBODY"] };
    expect((await client.order("assets/disassociate", order)).eventStatus).toBe("COMPLETE");
    client.world.switches({ absentDisassociate: "9619" });
    expect((await client.order("assets/disassociate", order)).failures?.[0]?.errorNumber).toBe(9619);
  });

  test("an invented serial gets a license; switched, only known devices do", async () => {
    const client = shop();
    const order = { assets: [std("101")], serialNumbers: ["NO-SUCH-DEVICE"] };
    expect((await client.order("assets/associate", order)).eventStatus).toBe("COMPLETE");
    client.world.switches({ validateSerials: true });
    const refused = await client.order("assets/associate", { ...order, serialNumbers: ["NOR-THIS"] });
    expect(refused).toMatchObject({ eventStatus: "FAILED", numCompleted: 0 });
  });

  test("an unlimited title never runs out, and its numbers stay Apple's largest", async () => {
    const client = shop();
    await client.order("assets/associate", { assets: [std("400")], serialNumbers: serials(900) });
    expect(await client.counts("400")).toEqual([2147483647, 2147483647, 900, 0]);
  });

  test("an unknown title has no licenses", async () => {
    const status = await shop().order("assets/associate", { assets: [std("999")], serialNumbers: ["S"] });
    expect(status.failures?.[0]?.errorNumber).toBe(9709);
  });

  test("without pricingParam means the standard quality", async () => {
    const client = shop();
    await client.order("assets/associate", { assets: [{ adamId: "101" }], serialNumbers: ["S"] });
    expect(await client.holders("101")).toEqual(["S"]);
  });
});

describe("giving back", () => {
  test("returns a license to the pool", async () => {
    const client = shop();
    await client.order("assets/associate", {
      assets: [std("101")],
      serialNumbers: serials(4),
      clientUserIds: ["u-1"],
    });
    const status = await client.order("assets/disassociate", {
      assets: [std("101")],
      serialNumbers: serials(2),
    });
    expect(status).toMatchObject({ eventStatus: "COMPLETE", eventType: "DISASSOCIATE", numCompleted: 2 });
    expect((await client.holders("101")).sort()).toEqual(["SERIAL3", "SERIAL4", "u-1"]);
    expect(await client.counts("101")).toEqual([10, 7, 3, 0]);
  });

  test("everything of someone leaves the books with them", async () => {
    const client = shop();
    await client.order("assets/associate", {
      assets: [std("101"), std("102"), std("301")],
      clientUserIds: ["u-1", "u-2"],
    });
    const status = await client.order("assets/revoke", { clientUserIds: ["u-1"], serialNumbers: ["UNSEEN"] });
    expect(status).toMatchObject({
      eventStatus: "COMPLETE",
      eventType: "REVOKE",
      numRequested: 2,
      numCompleted: 2,
    });
    expect([await client.holders("101"), await client.holders("301")]).toEqual([["u-2"], ["u-1", "u-2"]]);
  });

  test("everything of a stranger fails", async () => {
    const status = await shop().order("assets/revoke", { clientUserIds: ["stranger"] });
    expect(status).toMatchObject({ eventStatus: "FAILED", failures: [{ errorNumber: 9609 }] });
  });
});

test("an event is unknown after seven days, and to any other location always", async () => {
  const client = shop();
  const { body } = await client.post("assets/associate", { assets: [std("101")], serialNumbers: ["S"] });
  const eventId = body.eventId ?? "";
  const other = client.world.addLocation({ name: "Other" });
  const elsewhere = await client.as(other.tokens[0]?.text ?? "").get("status", { eventId });
  expect([elsewhere.status, elsewhere.body.errorNumber]).toEqual([400, 9708]);
  client.world.clock({ advanceMs: 7 * 86_400_000 - 5_000 });
  expect((await client.get("status", { eventId })).status).toBe(200);
  client.world.clock({ advanceMs: 6_000 });
  expect((await client.get("status", { eventId })).body.errorNumber).toBe(9708);
});
