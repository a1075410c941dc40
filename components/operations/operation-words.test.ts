import { describe, expect, it } from "vitest";
import { operationTitle, problemWords, stateLook } from "#components/operations/operation-words.ts";

const progress = {};

describe("what an operation is called", () => {
  it("says what is assigned or revoked, and to how many", () => {
    const subject = { plan: 321, titles: [{ id: "t", name: "Parcelnote" }], targets: 186, people: 0 };
    expect(operationTitle({ kind: "assign", subject, progress })).toBe("Assign Parcelnote to 186 devices");
    expect(operationTitle({ kind: "revoke", subject, progress })).toBe("Revoke Parcelnote from 186 devices");
  });

  it("counts those it asks for, not all that its plan looked at", () => {
    const subject = { titles: [{ id: "t", name: "Parcelnote" }], targets: 214, people: 214 };
    expect(operationTitle({ kind: "assign", subject, progress: { total: 186 } })).toBe(
      "Assign Parcelnote to 186 people",
    );
  });

  it("names the token of a sync and the file of an import", () => {
    expect(
      operationTitle({ kind: "sync", subject: { token: "Stores Nordics", full: false }, progress }),
    ).toBe("Sync Stores Nordics");
    const file = { import: "i", kind: "device", file: "devices.csv" };
    expect(operationTitle({ kind: "import", subject: { ...file, step: "check" }, progress })).toBe(
      "Check devices.csv",
    );
    expect(operationTitle({ kind: "import", subject: { ...file, step: "apply" }, progress })).toBe(
      "Import devices.csv",
    );
  });

  it("gets by without a subject", () => {
    expect(operationTitle({ kind: "revoke", subject: null, progress })).toBe("Revoke licenses");
  });
});

describe("how an operation stands", () => {
  it("is stopping from the moment somebody asked until it is over", () => {
    expect(stateLook({ state: "running", stopAsked: true }).word).toBe("Stopping");
    expect(stateLook({ state: "stopped", stopAsked: true }).word).toBe("Stopped");
    expect(stateLook({ state: "partly", stopAsked: false }).word).toBe("Not fully done");
  });

  it("puts its problem into the words of a refusal, with Apple's number", () => {
    expect(problemWords({ reason: "token-revoked", number: 9625, status: 401 })?.title).toMatch(/token/i);
    expect(problemWords(null)).toBeNull();
  });
});
