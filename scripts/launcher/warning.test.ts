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

test("of a crash the terminal gets the error, and the log the stack", () => {
  const crash = [
    "node:internal/modules/esm/resolve:272",
    "    throw new ERR_MODULE_NOT_FOUND(",
    "          ^",
    "",
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find module 'x'",
    "    at finalizeResolution (node:internal/errors:1)",
    "Node.js v24.21.0",
  ];
  expect(crash.map((line) => warningIn(line, "stderr")).filter(Boolean)).toEqual([
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find module 'x'",
  ]);
});
