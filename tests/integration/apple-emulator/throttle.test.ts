import { expect, test } from "vitest";
import { emulated } from "#tests/integration/apple-emulator/client.ts";

let time = 0;
const { visit } = emulated({ elapsed: () => time });

test("the sixteenth request within a second is refused with 429 and 9646", async () => {
  const client = visit();
  client.world.switches({ throttle: true });
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.get("assets")));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(15).fill(200), ...Array(5).fill(429)]);
  expect(answers.find(({ status }) => status === 429)?.body.errorNumber).toBe(9646);
});

test("requests spread over the seconds are let through", async () => {
  const client = visit();
  client.world.switches({ throttle: true }, { maxRequestPerSecond: 2 });
  const statuses: number[] = [];
  for (const at of [0, 500, 999, 1_000, 1_400, 1_500]) {
    time = 10_000 + at;
    statuses.push((await client.get("assets")).status);
  }
  expect(statuses).toEqual([200, 200, 429, 200, 429, 200]);
  expect(client.world.journalSummary().busiestSecond).toBe(4);
});

test("every token of a location counts together, and no other location does", async () => {
  const client = visit({ tokens: [{ kind: "valid" }, { kind: "valid" }] });
  const { world } = client;
  const second = world.outside(client.uId, { do: "new-token" }) as { text: string };
  const other = world.addLocation({ name: "Other" });
  world.switches({ throttle: true }, { maxRequestPerSecond: 2 });
  expect((await client.get("assets")).status).toBe(200);
  expect((await client.as(second.text).get("assets")).status).toBe(200);
  expect((await client.get("assets")).status).toBe(429);
  expect((await client.as(other.tokens[0]?.text ?? "").get("assets")).status).toBe(200);
});

test("discovery is not counted, and without a limit nothing is refused", async () => {
  const client = visit();
  const { world } = client;
  world.switches({ throttle: true }, { maxRequestPerSecond: 1 });
  for (let asked = 0; asked < 5; asked++) {
    expect((await fetch(`${world.url}/mdm/v2/service/config`)).status).toBe(200);
  }
  world.switches({}, { maxRequestPerSecond: null });
  const answers = await Promise.all(Array.from({ length: 40 }, () => client.get("assets")));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test("the journal tells the busiest second", async () => {
  const client = visit();
  for (let asked = 0; asked < 12; asked++) {
    time += 200;
    await client.get("assets");
  }
  const summary = client.world.journalSummary();
  expect(summary.byPath).toEqual({ "GET /mdm/v2/assets": 12 });
  expect(summary.byLocation[client.uId]).toEqual({ total: 12, busiestSecond: 5 });
});
