import { expect, test } from "vitest";
import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { openApiOf } from "#lib/api/openapi.ts";
import { Id, Moment, Nothing } from "#lib/api/shapes.ts";

const Book = z.object({ id: Id, addedAt: Moment }).meta({ id: "Book" });
const never = () => Promise.reject(new Error("Nobody asks."));
const about = { summary: "About books", tag: "Books", permission: "inventory:write" } as const;

const document = openApiOf([
  listing(
    {
      ...about,
      path: "/books",
      id: "listBooks",
      row: Book,
      filters: z.object({ q: z.string().optional() }),
    },
    never,
  ),
  endpoint(
    {
      ...about,
      method: "POST",
      path: "/books",
      id: "addBook",
      body: z.object({ title: z.string(), pages: z.int().min(1) }),
      answers: { 201: Book },
      idempotent: { target: "book" },
    },
    never,
  ),
  endpoint(
    { ...about, method: "DELETE", path: "/books/{bookId}", id: "removeBook", answers: { 204: Nothing } },
    never,
  ),
]);

const problem = { $ref: "#/components/responses/Problem" };

const parametersOf = (path: string, method: "get" | "post" | "delete") =>
  document.paths?.[path]?.[method]?.parameters?.map((one) =>
    "name" in one ? [one.in, one.name, one.required ?? false] : one,
  );

test("an endpoint is described by the shapes that it parses with", () => {
  expect(document.paths?.["/books"]?.post?.requestBody).toEqual({
    required: true,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: {
            title: { type: "string" },
            pages: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
          },
          required: ["title", "pages"],
          additionalProperties: false,
        },
      },
    },
  });
  expect(document.components?.schemas?.["Book"]).toEqual({
    type: "object",
    properties: {
      id: { type: "string", format: "uuid" },
      addedAt: { type: "string", format: "date-time", example: "2026-11-20T16:56:00.000Z" },
    },
    required: ["id", "addedAt"],
  });
});

test("parameters are those of the path, the filters, the pages, the group and the idempotency key", () => {
  expect(parametersOf("/books", "get")).toEqual([
    ["query", "after", false],
    ["query", "before", false],
    ["query", "q", false],
    ["query", "group", false],
  ]);
  expect(parametersOf("/books", "post")).toEqual([
    ["query", "group", false],
    ["header", "Idempotency-Key", false],
  ]);
  expect(parametersOf("/books/{bookId}", "delete")).toEqual([
    ["path", "bookId", true],
    ["query", "group", false],
  ]);
});

test("an answer without a body is described without one, and every refusal as a problem", () => {
  expect(document.paths?.["/books/{bookId}"]?.delete?.responses).toEqual({
    "204": { description: "Done." },
    ...Object.fromEntries(["401", "403", "404", "422", "429", "default"].map((status) => [status, problem])),
  });
});

test("a page says that its neighbors are linked", () => {
  const success = document.paths?.["/books"]?.get?.responses?.["200"];
  expect(success && "headers" in success ? Object.keys(success.headers ?? {}) : []).toEqual(["Link"]);
});

test("it says who may", () => {
  expect(document.paths?.["/books"]?.post).toMatchObject({
    "x-permission": "inventory:write",
    description: "Needs the permission `inventory:write`, which these roles have: owner, admin, operator.",
  });
});
