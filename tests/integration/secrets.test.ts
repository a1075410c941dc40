import { inspect } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { applied, follow, sql } from "#tests/support/license-story.ts";
import { operationStory } from "#tests/support/license-truth.ts";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";
import { grid, trouble, type Grid } from "#tests/support/order-world.ts";

let world: LicenseWorld;
let here: Grid;
const logged: string[] = [];

beforeAll(async () => {
  world = await licenseWorld();
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
  const { log } = await import("#lib/platform/log.ts");
  for (const level of ["debug", "info", "warn", "error"] as const)
    vi.spyOn(log, level).mockImplementation(
      (...told: unknown[]) => void logged.push(inspect(told, { depth: 10 })),
    );
});
afterAll(() => world.close());

/** The outer text, the token inside it, and any stretch of that, as text or as bytes. */
function needlesOf(outer: string): string[] {
  const { token } = JSON.parse(Buffer.from(outer, "base64").toString()) as { token: string };
  const stretches = Array.from({ length: Math.floor(token.length / 24) }, (_, index) =>
    token.slice(index * 24, index * 24 + 24),
  );
  const texts = [outer.replace(/=+$/, ""), token.replace(/=+$/, ""), ...stretches];
  return texts.flatMap((text) => [
    text,
    Buffer.from(text).toString("hex"),
    Buffer.from(text).toString("base64").slice(4, -4),
  ]);
}

/** Every column of every table as text, the queue's tables among them. */
async function dump(): Promise<string> {
  const tables = await sql(
    world,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows = tables.map(({ name }) => sql(world, `select t::text as line from ${String(name)} t`));
  return (await Promise.all(rows)).flat().map(({ line }) => String(line)).join("\n"); // prettier-ignore
}

test("a token is uploaded, refused, synced, fails, and pays for licenses", async () => {
  const { previewToken } = await import("#lib/features/tokens/preview-token.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  here = await grid(world, 2, 2);
  await expect(previewToken(world.scope, { file: tokenFile(`${here.text}!`) })).rejects.toThrow();
  for (const number of [9602, 9622, 9625]) {
    trouble(world, here, { path: "assignments", how: { kind: "error", number } });
    expect(await runSync(world.scope, here.tokenId)).toBe("failed");
  }
  trouble(world, here, { path: "assets", how: { kind: "outside", act: { do: "rename", name: "Stores" } } });
  expect(await runSync(world.scope, here.tokenId)).toBe("done");
  trouble(world, here, { path: "assets/associate", how: { kind: "reset-after" } });
  const operationId = await applied(world, here);
  await follow(world, operationId);
  expect(await operationStory(world, operationId)).toMatchObject({ state: "done" });
});

test("neither the token's text nor what is inside it stands anywhere in the database", async () => {
  const everything = await dump();
  expect(everything).toContain(here.uId);
  expect(everything).toContain("token.added");
  for (const needle of needlesOf(here.text)) expect(everything.includes(needle)).toBe(false);
});

test("nor in anything that is logged", async () => {
  trouble(world, here, { path: "client/config", how: { kind: "error", number: 9625 } });
  process.env["LOG_LEVEL"] = "debug";
  const { said } = await runAndDie(world, here, 0);
  const { log } = await import("#lib/platform/log.ts");
  log.info("secrets.looked-for", {});
  const all = `${said}\n${logged.join("\n")}`;
  expect(all).toContain("secrets.looked-for");
  expect(all).toContain("ended");
  for (const needle of needlesOf(here.text)) expect(all.includes(needle)).toBe(false);
});
