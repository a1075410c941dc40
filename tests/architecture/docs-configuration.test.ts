import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { env, environmentNames } from "#lib/platform/env.ts";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

interface Row {
  name: string;
  required: boolean;
  /** As it is written; undefined where there is none. */
  fallback: string | undefined;
}

const rows: Row[] = [
  ...read("README.md").matchAll(/^\|\s*`([A-Z_]+)`\s*\|\s*(yes|no)\s*\|\s*(?:none|`([^`]*)`)\s*\|/gm),
].map(([, name = "", required, fallback]) => ({ name, required: required === "yes", fallback }));

const understood = rows.filter(({ name }) => environmentNames.includes(name));

beforeEach(() => environmentNames.forEach((name) => vi.stubEnv(name, "")));
afterEach(() => vi.unstubAllEnvs());

test("README tells every variable that the programs understand", () => {
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(environmentNames));
});

test("README tells no variable that nobody reads", () => {
  const readers = projectFiles()
    .filter((path) => /^(lib|scripts)\/.*(?<!\.test)\.(ts|mjs)$/.test(path))
    .map(read);
  const unread = rows.filter(({ name }) => !readers.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
  expect(unread).toEqual([]);
});

test("README says which variables are required", () => {
  const complaint = () => {
    try {
      env();
      return "";
    } catch (error) {
      return String(error);
    }
  };
  const missing = [...complaint().matchAll(/at ([A-Z_]+)$/gm)].map(([, name]) => name);
  expect(understood.filter(({ required }) => required).map(({ name }) => name)).toEqual(missing);
});

test("README tells the default of each variable", () => {
  vi.stubEnv("DATABASE_URL", "postgresql://somewhere");
  const defaults = new Map<string, unknown>(Object.entries(env()));
  const optional = understood.filter(({ required }) => !required);
  expect(Object.fromEntries(optional.map(({ name, fallback }) => [name, fallback]))).toEqual(
    Object.fromEntries(optional.map(({ name }) => [name, defaults.get(name)?.toString()])),
  );
});
