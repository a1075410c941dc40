import { expect, test } from "vitest";
import { deviceKey, holderOf, personKey } from "#lib/domain/licenses/holder.ts";

test("a holder tells devices from people, whatever their ids look like", () => {
  expect(holderOf(deviceKey("p:1"))).toEqual({ kind: "device", id: "P:1" });
  expect(holderOf(personKey("d:1"))).toEqual({ kind: "person", id: "d:1" });
});

test("a device is the same holder whatever the case of its serial number, a person is not", () => {
  expect(deviceKey(" c02xk1zjjgh5 ")).toBe(deviceKey("C02XK1ZJJGH5"));
  expect(personKey("u-a")).not.toBe(personKey("U-A"));
});
