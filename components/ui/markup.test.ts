import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const filesOf = (pattern: string) => globSync(pattern, { cwd: root.pathname });

test("no markup carries a style attribute, which the content security policy would refuse", () => {
  const parts = filesOf("{app,components}/**/*.tsx");
  expect(parts.length).toBeGreaterThan(50);
  expect(parts.filter((path) => /\sstyle=/.test(read(path)))).toEqual([]);
});

test("every style sheet is part of the one that pages load", () => {
  const loaded = read("app/globals.css");
  const missing = filesOf("app/styles/*.css").filter((path) => !loaded.includes(path.replace("app/", "./")));
  expect(missing).toEqual([]);
});

test("colors come from tokens alone", () => {
  const others = filesOf("app/styles/*.css").filter((path) => !path.includes("tokens"));
  const literal = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i;
  expect(others.filter((path) => literal.test(read(path)))).toEqual([]);
});
