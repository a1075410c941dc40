import { expect, test } from "vitest";
import { iconShapes } from "#components/marks/icon-shapes.ts";

test.each(Object.entries(iconShapes))("the icon %s has a shape to draw", (_name, shape) => {
  expect(shape?.node.length).toBeGreaterThan(0);
});
