import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Id, Moment, Typed } from "#lib/api/shapes.ts";
import { errorActions } from "#lib/domain/help/error-advice.ts";
import { selfTestSteps, testConnection } from "#lib/features/health/test-connection.ts";
import { searchErrors } from "#lib/features/health/error-dictionary.ts";
import { listTokenEvents } from "#lib/features/health/token-timeline.ts";

const TokenEvent = z
  .object({
    id: Id,
    at: Moment,
    kind: z.string().meta({ description: "What happened, such as `refused` or `renewed`." }),
    detail: z
      .record(z.string(), z.json())
      .meta({ description: "What belongs to it: Apple's number, names before and after, since when." }),
    actorKind: z.string(),
    actorName: z.string(),
  })
  .meta({ id: "TokenEvent" });

const readDetail = (detail: unknown) => {
  const read = TokenEvent.shape.detail.safeParse(detail);
  return read.success ? read.data : {};
};

const AppleErrors = z
  .array(
    z.object({
      number: z.int(),
      meaning: z.string(),
      cause: z.string().meta({ description: "Why it is met with in practice." }),
      action: z.enum(errorActions).meta({ description: "What helps, as a closed code." }),
    }),
  )
  .meta({ id: "AppleErrors" });

const Connection = z
  .object({
    at: Moment,
    well: z.boolean(),
    addresses: z.array(
      z.object({
        name: z.enum(["api", "lookup", "content-metadata"]),
        host: z.string(),
        proxy: z.string().nullable(),
        steps: z.array(
          z.object({
            step: z.enum(selfTestSteps),
            state: z.enum(["ok", "failed", "skipped"]),
            ms: z.int().nullable(),
            code: z.string().nullable().meta({ description: "What went wrong, as a closed code." }),
            facts: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "ConnectionTest" });

export const healthEndpoints = [
  endpoint(
    {
      method: "POST",
      path: "/connection-test",
      id: "testConnection",
      summary: "Walk the way from the server to each of Apple's addresses, and say which step fails",
      description: "Nothing is changed and no token is sent.",
      tag: "Content tokens",
      permission: "token:sync",
      answers: { 200: Connection },
    },
    (scope) => testConnection(scope),
  ),
  endpoint(
    {
      method: "GET",
      path: "/apple-errors",
      id: "listAppleErrors",
      summary:
        "List every error number that Apple has published: what it means, its likely cause, what helps",
      tag: "Content tokens",
      permission: "token:read",
      query: z.object({ q: Typed }),
      answers: { 200: AppleErrors },
    },
    (_scope, { query: { q = "" } }) => Promise.resolve(searchErrors(q)),
  ),
  listing(
    {
      path: "/tokens/{tokenId}/events",
      id: "listTokenEvents",
      summary: "List what happened to a content token, newest first: its health timeline",
      tag: "Content tokens",
      permission: "token:read",
      row: TokenEvent,
    },
    async (scope, { params, walk }) => {
      const { rows, ...page } = await listTokenEvents(scope, params.tokenId, walk);
      return { ...page, rows: rows.map((row) => ({ ...row, detail: readDetail(row.detail) })) };
    },
  ),
];
