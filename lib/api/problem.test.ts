import { expect, test } from "vitest";
import { ApiRefusal, Problem, problemHeaders, problemOf } from "#lib/api/problem.ts";
import { statusOf } from "#lib/api/reason-status.ts";
import { Refusal } from "#lib/refusal.ts";

const wording = () => "A sentence.";

test("a refusal is told with its reason, its facts and the request's id", () => {
  const problem = problemOf(new Refusal("name-taken", { name: "Berlin" }), "r-1", wording);
  expect(Problem.parse(problem)).toEqual({
    type: "urn:quartermaster:problem:name-taken",
    title: "Name taken",
    status: 409,
    detail: "A sentence.",
    reason: "name-taken",
    requestId: "r-1",
    facts: { name: "Berlin" },
  });
});

test("what should not have happened tells nothing of itself", () => {
  const problem = problemOf(new Error("password of the database: swordfish"), "r-2", wording);
  expect(problem).toMatchObject({ status: 500, reason: "fault", requestId: "r-2" });
  expect(JSON.stringify(problem)).not.toContain("swordfish");
});

test("what is wrong is told field by field", () => {
  const errors = [{ in: "body", field: "name", message: "Give a name." }] as const;
  expect(problemOf(new ApiRefusal("invalid", { errors: [...errors] }), "r-3", wording)).toMatchObject({
    status: 422,
    errors,
  });
});

test("seconds to wait become Retry-After", () => {
  expect(problemHeaders(new Refusal("apple-throttled", { seconds: 12.4 }))).toEqual({ "retry-after": "13" });
  expect(problemHeaders(new Refusal("apple-throttled"))).toEqual({});
});

test.each([
  ["forbidden", 403],
  ["not-found", 404],
  ["plan-expired", 410],
  ["apple-unreachable", 503],
  ["weak-password", 422],
] as const)("%s answers %i", (reason, status) => {
  expect(statusOf(reason)).toBe(status);
});
