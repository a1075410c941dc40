import { expect, test } from "vitest";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

/**
 * A long page that comes from the server is cut into pieces anywhere in it. React hides a piece cut inside a drawing by a
 * `style` attribute, which the content security policy refuses. What a component of the browser draws is never cut.
 */
test("a component that draws runs in the browser, too", () => {
  const drawing = projectFiles().filter((path) => path.endsWith(".tsx") && read(path).includes("<svg"));
  expect(drawing.length).toBeGreaterThan(0);
  expect(drawing.filter((path) => !read(path).startsWith('"use client";'))).toEqual([]);
});
