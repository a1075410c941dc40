import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { appearanceAttributes, appearanceCookie, densityOf, themeOf } from "#components/layout/appearance.ts";

test.each([
  ["dark", "dark"],
  ["light", "light"],
  ["system", "system"],
  ["<script>", "system"],
  [undefined, "system"],
])("the theme cookie %s asks for the %s theme", (cookie, theme) => {
  expect(themeOf(cookie)).toBe(theme);
});

test("rows are comfortable only for who asked for it", () => {
  expect(densityOf("comfortable")).toBe("comfortable");
  expect(densityOf("huge")).toBe("regular");
  expect(densityOf(undefined)).toBe("regular");
});

test("the server leaves the theme to the system unless one was chosen", () => {
  expect(appearanceAttributes("system", "regular")).toEqual({});
  expect(appearanceAttributes("dark", "comfortable")).toEqual({
    "data-theme": "dark",
    "data-density": "comfortable",
  });
});

test("a choice of theme is kept for a year, on every page", () => {
  expect(appearanceCookie("theme", "dark")).toBe("theme=dark; path=/; max-age=31536000; samesite=lax");
});

test("the dark palette is the same whether it was chosen here or by the system", () => {
  const css = readFileSync(new URL("../../app/styles/tokens-dark.css", import.meta.url), "utf8");
  const [chosen, system] = css.split("@media");
  const values = (block = "") =>
    [...block.matchAll(/--[\w-]+:\s*[^;]+/g)].map(([line]) => line.replace(/\s+/g, " "));
  expect(values(chosen).length).toBeGreaterThan(60);
  expect(values(system)).toEqual(values(chosen));
});
