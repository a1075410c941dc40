import { expect, test } from "vitest";
import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { openApiOf } from "#lib/api/openapi.ts";
import { referenceOf } from "#lib/api/reference.ts";
import { Id, Moment } from "#lib/api/shapes.ts";

const Author = z.object({ name: z.string() }).meta({ id: "Author" });
const Book = z
  .object({
    id: Id,
    kind: z.enum(["novel", "play"]),
    addedAt: Moment,
    author: Author.nullable(),
    size: z.object({ pages: z.int().nullable() }),
    lines: z.array(z.object({ text: z.string() })),
  })
  .meta({ id: "Book", description: "One on the shelf." });
const never = () => Promise.reject(new Error("Nobody asks."));
const about = { summary: "About books", tag: "Books", permission: "inventory:write" } as const;

const reference = referenceOf(
  openApiOf([
    listing({ ...about, path: "/books", id: "listBooks", row: Book }, never),
    endpoint(
      {
        ...about,
        method: "POST",
        path: "/books/{bookId}/copies",
        id: "addCopy",
        description: "A second one.",
        body: z.object({ shelf: z.string().meta({ example: "Reader's" }), note: z.string().optional() }),
        answers: { 201: Book },
      },
      never,
    ),
    endpoint(
      {
        ...about,
        method: "POST",
        path: "/scans",
        id: "scanBook",
        query: z.object({ kind: z.enum(["novel", "play"]), note: z.string().optional() }),
        upload: "text/csv",
        answers: { 201: Book },
      },
      never,
    ),
  ]),
  "https://console.example/api/v1",
);
const [list, add, scan] = reference.sections.flatMap(({ entries }) => entries);

test("endpoints stand under their noun, with their answer", () => {
  expect(reference.sections.map(({ tag, entries }) => [tag, entries.map(({ id }) => id)])).toEqual([
    ["Books", ["listBooks", "addCopy", "scanBook"]],
  ]);
  expect(list?.answer).toEqual({ status: "200", says: "Done.", type: "list of Book", shape: "Book" });
});

test("what is asked for is told by place, type and need", () => {
  expect(add?.fields.map(({ place, name, type, required }) => [place, name, type, required])).toEqual([
    ["path", "bookId", "id", true],
    ["body", "shelf", "text", true],
    ["body", "note", "text", false],
  ]);
  expect(add?.description[0]).toBe("A second one.");
});

test("a shape is told field by field, with what is inside it", () => {
  const book = reference.shapes.find(({ name }) => name === "Book");
  expect(book?.description).toBe("One on the shelf.");
  expect(book?.fields.map(({ name, type, shape }) => [name, type, shape])).toEqual([
    ["id", "id", null],
    ["kind", "novel | play", null],
    ["addedAt", "time, ISO 8601", null],
    ["author", "Author or null", "Author"],
    ["size", "object", null],
    ["size.pages", "integer or null", null],
    ["lines", "list of object", null],
    ["lines[].text", "text", null],
  ]);
});

test("a command can be copied as it stands", () => {
  expect(list?.curl).toBe(
    `curl 'https://console.example/api/v1/books' \\\n  -H "Authorization: Bearer $QUARTERMASTER_KEY"`,
  );
  expect(add?.curl.split(" \\\n  ")).toEqual([
    "curl -X POST 'https://console.example/api/v1/books/BOOK_ID/copies'",
    '-H "Authorization: Bearer $QUARTERMASTER_KEY"',
    "-H 'Content-Type: application/json'",
    `-d '{"shelf":"Reader'\\''s"}'`,
  ]);
  expect(scan?.curl.split(" \\\n  ")).toEqual([
    "curl -X POST 'https://console.example/api/v1/scans?kind=novel'",
    '-H "Authorization: Bearer $QUARTERMASTER_KEY"',
    "-H 'Content-Type: text/csv'",
    "--data-binary @FILE",
  ]);
});
