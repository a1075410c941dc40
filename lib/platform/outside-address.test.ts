import { expect, test } from "vitest";
import { InsideAddress, isInside, outsideOnly, refuseInside } from "#lib/platform/outside-address.ts";

test.each([
  ["127.0.0.1", true], ["10.1.2.3", true], ["172.16.0.1", true], ["172.32.0.1", false], ["192.168.1.1", true],
  ["169.254.169.254", true], ["100.64.0.1", true], ["0.0.0.0", true], ["8.8.8.8", false], ["17.253.144.10", false],
  ["::1", true], ["::", true], ["fd00::1", true], ["fe80::1", true], ["::ffff:127.0.0.1", true],
  ["::ffff:7f00:1", true], ["64:ff9b::7f00:1", true], ["2620:149:af0::10", false],
] as const)("%s is inside: %s", (address, expected) => {
  expect(isInside(address)).toBe(expected);
}); // prettier-ignore

test.each(["http://127.0.0.1/", "https://[::1]/", "https://10.0.0.8/hook", "https://2130706433/"])(
  "%s is refused as it is written",
  (address) => {
    expect(() => refuseInside(new URL(address))).toThrow(InsideAddress);
  },
);

test("a name is refused for the address behind it", async () => {
  const error = await new Promise((done) => outsideOnly("localhost", {}, done));
  expect(error).toBeInstanceOf(InsideAddress);
});
