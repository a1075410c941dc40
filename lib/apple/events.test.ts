import { expect, test } from "vitest";
import { ZodError } from "zod";
import { readEvent, readTicket } from "#lib/apple/events.ts";

const hide = (text: string) => text;

test("a partly failed event says how much worked and what did not", () => {
  const failures = [
    { errorNumber: 9609, errorMessage: "any words", errorInfo: { clientUserIds: ["u-0002"] } },
  ];
  const body = {
    eventStatus: "FAILED",
    eventType: "ASSOCIATE",
    numCompleted: 14,
    numRequested: 16,
    failures,
  };
  expect(readEvent(body, hide)).toEqual({
    status: "FAILED",
    type: "ASSOCIATE",
    requested: 16,
    completed: 14,
    failures: [
      {
        number: 9609,
        message: "Apple knows no registered user with this id",
        assets: [],
        clientUserIds: ["u-0002"],
        serialNumbers: [],
      },
    ],
  });
});

test("a failure names the products it is about, the standard quality unless it says so", () => {
  const errorInfo = {
    assets: [{ adamId: "1", pricingParam: "PLUS" }, { adamId: 2 }, {}],
    serialNumbers: null,
  };
  const body = { eventStatus: "FAILED", failures: [{ errorNumber: 9709, errorInfo }] };
  expect(readEvent(body, hide).failures[0]).toMatchObject({
    number: 9709,
    assets: [
      { adamId: "1", pricingParam: "PLUS" },
      { adamId: "2", pricingParam: "STDQ" },
    ],
    serialNumbers: [],
  });
});

test("a number that is not published keeps Apple's words, without secrets", () => {
  const body = { eventStatus: "FAILED", failures: [{ errorNumber: 9999, errorMessage: "odd secret" }] };
  const [failure] = readEvent(body, (text) => text.replace("secret", "-")).failures;
  expect(failure).toMatchObject({ number: 9999, message: "odd -" });
});

test("a failure without a number is still a failure", () => {
  expect(readEvent({ eventStatus: "FAILED", failures: [{}] }, hide).failures).toMatchObject([
    { number: 0, message: "Apple gave no reason" },
  ]);
});

test.each([
  ["COMPLETE", "COMPLETE"],
  ["complete", "COMPLETE"],
  ["PENDING", "PENDING"],
  ["IN_PROGRESS", "PENDING"],
])("an event that is %s counts as %s", (eventStatus, status) => {
  expect(readEvent({ eventStatus, failures: null }, hide)).toMatchObject({ status, failures: [] });
});

test("an answer without a status, or a ticket without an event id, is no answer", () => {
  expect(() => readEvent({ numCompleted: 3 }, hide)).toThrow(ZodError);
  expect(() => readTicket({ uId: "1" })).toThrow(ZodError);
});
