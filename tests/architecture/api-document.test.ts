import { expect, test } from "vitest";
import { z } from "zod";
import { openApiDocument } from "#app/api/v1/document.ts";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { reasons } from "#lib/refusal.ts";

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()).length(1),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  responses: z.record(z.string(), z.unknown()),
});
const document = z
  .looseObject({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), Operation)) })
  .parse(JSON.parse(JSON.stringify(openApiDocument())));

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    ...operation,
  })),
);

function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "$ref" && typeof inner === "string" ? [inner] : referencesIn(inner),
  );
}

function resolved(reference: string): unknown {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce<unknown>(
    (place, step) => z.record(z.string(), z.unknown()).parse(place)[step],
    document,
  );
}

test("it is OpenAPI 3.1", () => {
  expect(document.openapi).toMatch(/^3\.1\./);
});

test("every endpoint is in it, and nothing else", () => {
  const written = operations.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`);
  expect(written.toSorted()).toEqual(
    endpoints.map(({ method, path, id }) => `${method} ${path} ${id}`).toSorted(),
  );
});

test("every operationId is its own", () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("every reference leads somewhere", () => {
  const references = [...new Set(referencesIn(document))];
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) expect(resolved(reference), reference).toBeTypeOf("object");
});

test.each(operations)("$method $path names the ids in its path", ({ path, parameters }) => {
  const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => name);
  expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
});

test.each(operations)(
  "$method $path answers once as asked, and otherwise with a problem",
  ({ responses }) => {
    expect(Object.keys(responses).filter((status) => status.startsWith("2"))).toHaveLength(1);
    expect(responses["default"]).toEqual({ $ref: "#/components/responses/Problem" });
  },
);

test("every call needs a key", () => {
  expect(document["security"]).toEqual([{ apiKey: [] }]);
  expect(resolved("#/components/securitySchemes/apiKey")).toMatchObject({ type: "http", scheme: "bearer" });
});

test("a problem's reason is one of the closed list", () => {
  expect(resolved("#/components/schemas/Problem/properties/reason")).toMatchObject({
    enum: [...reasons, "fault"],
  });
});
