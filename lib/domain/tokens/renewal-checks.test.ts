import { describe, expect, it } from "vitest";
import {
  nextCheck,
  noneChecked,
  outcomeOfChecks,
  renewalChecks,
  withResult,
  type Checks,
} from "#lib/domain/tokens/renewal-checks.ts";

const done = { state: "done", detail: {} } as const;
const failed = { state: "failed", detail: { why: "token-revoked" } } as const;
const allDone = (): Checks =>
  renewalChecks.reduce((checks, check) => withResult(checks, check, done), noneChecked());

describe("the checks after a renewal", () => {
  it("are taken one after the other, and end", () => {
    let checks = noneChecked();
    const taken: (string | null)[] = [];
    for (let next = nextCheck(checks); next; next = nextCheck(checks)) {
      taken.push(next);
      checks = withResult(checks, next, done);
    }
    expect(taken).toEqual(["accepted", "expiry", "counts", "read-back", "license"]);
  });

  it("go on where one was begun", () => {
    const checks = withResult(withResult(noneChecked(), "accepted", done), "expiry", {
      state: "running",
      detail: {},
    });
    expect(nextCheck(checks)).toBe("expiry");
  });

  it("end at once when Apple does not take the token", () => {
    const checks = withResult(noneChecked(), "accepted", failed);
    expect(nextCheck(checks)).toBeNull();
    expect(checks.license).toEqual({ state: "skipped", detail: { why: "not-accepted" } });
    expect(outcomeOfChecks(checks)).toBe("failed");
  });

  it("are done as a whole when none failed, and partly when another than the first did", () => {
    expect(outcomeOfChecks(allDone())).toBe("done");
    expect(outcomeOfChecks(withResult(allDone(), "license", { state: "skipped", detail: {} }))).toBe("done");
    expect(outcomeOfChecks(withResult(allDone(), "counts", failed))).toBe("partly");
  });
});
