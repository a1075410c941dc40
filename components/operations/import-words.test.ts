import { describe, expect, it } from "vitest";
import { importCounts, importShare } from "#components/operations/import-words.ts";

describe("how far an import is", () => {
  it("counts rows while it runs, out of all where they are known", () => {
    expect(importShare({ step: "check", phase: "reading", done: 4000, total: null })).toBe("4,000 rows");
    expect(importShare({ step: "apply", phase: "applying", done: 4000, total: 12_000 })).toBe(
      "4,000 of 12,000 rows",
    );
    expect(importCounts({ done: 4000, total: null })).toBeNull();
  });

  it("says in the end what the rows were", () => {
    expect(importCounts({ lines: 212, new: 180, changed: 30, same: 0, problem: 2 })).toBe(
      "212 rows: 180 new, 30 changed, 2 with problems",
    );
    expect(importCounts({ lines: 1 })).toBe("1 row");
  });
});
