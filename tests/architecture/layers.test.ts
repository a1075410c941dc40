import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type IForbiddenRuleType, type IReporterOutput } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inRoot } from "#scripts/root.ts";

const { forbidden } = createRequire(import.meta.url)(inRoot(".dependency-cruiser.cjs")) as {
  forbidden: IForbiddenRuleType[];
};

/** A small house of its own in which every rule is broken once: the file, what it imports, the rule. */
const planted: [file: string, imports: string, rule: string][] = [
  ["app/page.ts", "../lib/data/titles", "layers: app"],
  ["components/list.ts", "../lib/features/apps/sync", "layers: components"],
  ["components/table.ts", "../lib/features/apps/queries", "components take types from queries"],
  ["lib/actions/own.ts", "../data/titles", "layers: lib/actions"],
  ["lib/jobs/nightly.ts", "../data/titles", "layers: lib/jobs"],
  ["lib/data/titles.ts", "../features/apps/queries", "layers: lib/data"],
  ["lib/auth/door.ts", "../data/titles", "layers: lib/auth"],
  ["lib/mail/letter.ts", "../features/apps/queries", "layers: lib/mail"],
  ["lib/apple/client.ts", "../domain/rule", "layers: lib/apple"],
  ["lib/platform/log.ts", "../domain/rule", "layers: lib/platform"],
  ["lib/domain/rule.ts", "../platform/env", "layers: lib/domain"],
  ["lib/domain/clock.ts", "node:fs", "domain is pure"],
  ["lib/domain/shape.ts", "zod", "domain is pure"],
  ["lib/apple-emulator/world.ts", "../apple/address", "layers: lib/apple-emulator"],
  ["lib/apple-emulator/shape.ts", "zod", "the emulator stands on Node alone"],
  ["lib/apple/borrowed.ts", "../apple-emulator/state", "reserved: lib/apple-emulator/"],
  ["lib/features/apps/sync.ts", "../people/invite", "features stay apart"],
  ["lib/features/apps/mint.ts", "../../scope", "only the ways in mint scopes"],
  [
    "lib/features/apps/rows.ts",
    "pg",
    "reserved: node_modules/(@prisma|pg|pg-boss|pg-copy-streams)/|prisma/generated/",
  ],
  ["lib/features/apps/sign-in.ts", "next-auth", "reserved: node_modules/next-auth/"],
  ["lib/features/apps/letter.ts", "nodemailer", "reserved: node_modules/nodemailer/"],
  ["lib/features/apps/raw.ts", "../../data/client", "reserved: lib/data/client"],
  ["lib/features/apps/all.ts", "../../data/across-groups", "reserved: lib/data/across-groups"],
  ["lib/auth/apple.ts", "../apple/address", "reserved: lib/apple/"],
  ["lib/platform/launch.ts", "../../scripts/root", "reserved: scripts/"],
  ["lib/platform/stub.ts", "../../tests/stub", "reserved: tests/"],
  ["lib/platform/lost.ts", "./nowhere", "everything imported exists"],
];
const bystanders = [
  "lib/apple-emulator/state.ts",
  "lib/apple/address.ts",
  "lib/data/across-groups.ts",
  "lib/data/client.ts",
  "lib/features/apps/queries.ts",
  "lib/features/people/invite.ts",
  "lib/platform/env.ts",
  "lib/scope.ts",
  "scripts/root.ts",
  "tests/stub.ts",
];

const packages = ["next-auth", "nodemailer", "pg", "zod"];

let found: string[];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "layers-"));
  write(
    "package.json",
    JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, "1.0.0"])) }),
  );
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "");
  }
  for (const path of bystanders) write(path, "export {};\n");
  for (const [file, imports] of planted) write(file, `export * from "${imports}";\n`);
  write("lib/platform/egg.ts", `export * from "./hen";\n`);
  write("lib/platform/hen.ts", `export * from "./egg";\n`);
  write("lib/platform/alone.ts", "export {};\n");
  found = violations(await cruise(["app", "components", "lib"], options()));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, code: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), code);
}

const options = () => ({
  baseDir: folder,
  validate: true,
  ruleSet: { forbidden },
  doNotFollow: { path: "node_modules" },
  tsPreCompilationDeps: true,
});

function violations({ output }: IReporterOutput): string[] {
  if (typeof output === "string") throw new Error(output);
  return output.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

test.each(planted)("%s may not import %s", (file, _, rule) => {
  expect(found).toContain(`${file}: ${rule}`);
});

test("files that import one another in a circle, or that nobody imports, are found", () => {
  expect(found).toContain("lib/platform/egg.ts: no cycles");
  expect(found).toContain("lib/platform/alone.ts: no orphans");
});
