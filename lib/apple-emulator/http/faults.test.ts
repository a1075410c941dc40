import { expect, test } from "vitest";
import { Chance } from "#lib/apple-emulator/chance.ts";
import { FaultBox } from "#lib/apple-emulator/http/faults.ts";

const chance = () => new Chance(3);
const assets = { path: "/mdm/v2/assets", method: "GET" };
const associate = { path: "/mdm/v2/assets/associate", method: "POST" };

test("a fault happens once unless it is told how often", () => {
  const box = new FaultBox();
  box.add({ match: { path: "/assets" }, how: { kind: "hang" } });
  expect([1, 2].map(() => box.strike(assets, chance()).length)).toEqual([1, 0]);
});

test("a path names one endpoint, a star all below it", () => {
  const box = new FaultBox();
  box.add({ match: { path: "/assets" }, times: null, how: { kind: "hang" } });
  box.add({ match: { path: "/assets/*" }, times: null, how: { kind: "reset-after" } });
  expect(box.strike(assets, chance())).toEqual([{ kind: "hang" }]);
  expect(box.strike(associate, chance())).toEqual([{ kind: "reset-after" }]);
});

test("the n-th matching request is the one it happens to", () => {
  const box = new FaultBox();
  box.add({ match: { method: "get", nth: 3 }, how: { kind: "hang" } });
  const struck = [assets, associate, assets, assets, assets].map((one) => box.strike(one, chance()).length);
  expect(struck).toEqual([0, 0, 0, 1, 0]);
});

test("a fault with a chance goes on happening, as often as that", () => {
  const box = new FaultBox();
  const dice = chance();
  box.add({ match: {}, chance: 0.1, how: { kind: "throttle" } });
  const struck = Array.from({ length: 1000 }, () => box.strike(assets, dice).length);
  expect(struck.filter((count) => count === 1).length).toBeGreaterThan(70);
  expect(struck.filter((count) => count === 1).length).toBeLessThan(130);
});

test("a fault for notifications never meets a request, nor one for requests a notification", () => {
  const box = new FaultBox();
  box.add({ match: { notification: "any" }, times: null, how: { kind: "notification-missing" } });
  box.add({ match: {}, times: null, how: { kind: "hang" } });
  expect(box.strike(assets, chance())).toEqual([{ kind: "hang" }]);
  expect(box.strike({ path: "", method: "POST", notification: "ASSET_COUNT" }, chance())).toEqual([
    { kind: "notification-missing" },
  ]);
});
