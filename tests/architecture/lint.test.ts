import { ESLint } from "eslint";
import { beforeAll, expect, test } from "vitest";
import { inRoot, ROOT } from "#scripts/root.ts";

/** Without the rules that ask the type checker, which knows no file that is not there. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      "@typescript-eslint/no-floating-promises": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
    },
  },
});

beforeAll(() => messages("lib/planted.ts", "export {};"), 60_000);

async function messages(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: inRoot(file) });
  return (result?.messages ?? []).map(({ message }) => message);
}

test.each([
  ["asks the clock", "export const now = new Date();", "Take `now` as a parameter."],
  ["asks the clock for a number", "export const now = Date.now();", "Take `now` as a parameter."],
  ["throws dice", "export const chance = Math.random();", "Take chance as a parameter."],
  ["makes up an id", "export const id = crypto.randomUUID();", "Take new ids as parameters."],
  ["waits", "export const later = async () => 1;", "A rule is synchronous; let the feature wait."],
])("a rule of lib/domain that %s is refused", async (_, code, message) => {
  expect(await messages("lib/domain/planted.ts", code)).toEqual([message]);
  expect(await messages("lib/features/planted.ts", code)).toEqual([]);
});

test("the environment is read in one place", async () => {
  const code = "export const home = process.env.HOME;";
  const message = "Read it through env() of lib/platform/env.ts.";
  expect(await messages("lib/platform/env.ts", code)).toEqual([]);
  for (const file of ["lib/data/planted.ts", "app/planted.ts", "lib/domain/planted.ts"])
    expect(await messages(file, code)).toEqual([message]);
});

test.each(["Scope", "Granted", "Tx"])("a %s is cast only where it is minted", async (type) => {
  const code = `import { type ${type} } from "./types.ts";\nexport const it = {} as unknown as ${type};`;
  for (const file of [
    "lib/features/planted.ts",
    "lib/domain/planted.ts",
    "tests/planted.ts",
    "scripts/planted.ts",
  ])
    expect(await messages(file, code)).toEqual(["Only those who mint it may cast to it."]);
  expect(await messages("lib/scope.ts", code)).toEqual([]);
});

test("a file of more than 250 lines is refused", async () => {
  expect(await messages("lib/planted.ts", "export {};\n".repeat(251))).toEqual([
    expect.stringContaining("too many lines (251)"),
  ]);
});

test("a type that fits everything is refused", async () => {
  expect(await messages("lib/planted.ts", "export const it: any = 1;")).toEqual([
    "Unexpected any. Specify a different type.",
  ]);
});
