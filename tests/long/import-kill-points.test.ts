import { afterAll, expect, test } from "vitest";
import { closeQueue } from "#lib/data/queue.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { momentsOf, survivesDeath, type ImportStep } from "#tests/support/import-kills.ts";

process.env["LOG_LEVEL"] = "silent";
useFreshDatabase();
afterAll(closeQueue);

test.each<ImportStep>(["check", "apply"])(
  "wherever the %s of an import dies, another carries it to the same end",
  async (step) => {
    const moments = await momentsOf(step);
    expect(moments).toBeGreaterThan(4);
    for (let at = 1; at <= moments; at++) await survivesDeath(step, at);
  },
  600_000,
);
