import { expect, test } from "vitest";
import { change, count, counted } from "#components/ui/count.ts";

test.each([
  [0, "0"],
  [1204331, "1,204,331"],
  [-1377, "−1,377"],
  [2147483646n, "2,147,483,646"],
])("the figure %s is printed as %s", (value, printed) => {
  expect(count(value)).toBe(printed);
});

test.each([
  [3, "+3"],
  [-3, "−3"],
  [0, "±0"],
])("a change of %s is printed as %s", (value, printed) => {
  expect(change(value)).toBe(printed);
});

test("a noun follows its number", () => {
  expect(counted(1, "device")).toBe("1 device");
  expect(counted(1200, "device")).toBe("1,200 devices");
  expect(counted(2, "person", "people")).toBe("2 people");
});
