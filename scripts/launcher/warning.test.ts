import { expect, test } from "vitest";
import { warningIn } from "#scripts/launcher/warning.ts";

test("a child's warnings and errors reach the terminal in one line", () => {
  const line = JSON.stringify({ level: 50, event: "sync.failed", err: { message: "no answer", stack: "…" } });
  expect(warningIn(line, "stdout")).toBe("sync.failed: no answer");
});

test("what a child merely notes stays in its log file", () => {
  expect(warningIn(JSON.stringify({ level: 30, event: "sync.finished" }), "stdout")).toBeUndefined();
  expect(warningIn("ready in 80 ms", "stdout")).toBeUndefined();
});

test("what a child says on stderr outside its log reaches the terminal, blank lines apart", () => {
  expect(warningIn("Error: Cannot find module", "stderr")).toBe("Error: Cannot find module");
  expect(warningIn("  ", "stderr")).toBeUndefined();
});
