import "server-only";
import { z } from "zod";
import { type Answer, answerOf } from "#lib/api/answer.ts";
import type { Call, Declaration, Endpoint, Input } from "#lib/api/declaration.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { once } from "#lib/api/once.ts";
import { readBytes, readJson, refuseOtherThan, refuseOversized } from "#lib/api/request-body.ts";
import { queryOf, readPart } from "#lib/api/request-input.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";

const Empty = z.strictObject({});

/**
 * The one way into the product for a program: who may, what shape in and out, then do. `grant` is for what is asked
 * besides, such as reading what was written.
 */
export function endpoint<
  P extends Permission,
  Path extends `/${string}`,
  S extends z.ZodType,
  Query extends z.ZodObject = typeof Empty,
  Body extends z.ZodType = z.ZodUndefined,
>(
  declared: Declaration<P, Path, S, Query, Body>,
  perform: (scope: Granted<P>, input: Input<Path, Query, Body>, grant: Grant) => Promise<z.input<S>>,
): Endpoint {
  const { permission, answers, idempotent, location, link, upload = null, ...named } = declared;
  const query = declared.query?.strict() ?? null;
  const body = declared.body ? strict(declared.body) : null;
  const [[status, shape]] = Object.entries(answers).map(([code, one]) => [Number(code), one]) as [
    [number, S],
  ];

  async function handle({ request, url, params, grant }: Call): Promise<Answer> {
    const scope = grant(permission);
    refuseWrongBody(request.headers, { body, upload });
    const bytes = body ? await readBytes(request) : new TextEncoder().encode(sizeOf(upload, request.headers));
    const input = {
      params,
      query: readPart("query", query ?? Empty, queryOf(url)),
      body: body ? readPart("body", body, readJson(bytes)) : undefined,
      upload: upload === null ? nothing() : (request.body ?? nothing()),
    } as unknown as Input<Path, Query, Body>;
    const answer = (value: z.input<S>) => answerOf({ status, shape, location, link }, value, url);
    const deed = () => perform(scope, input, grant);
    return idempotent
      ? once({ request, url, bytes, scope, grant, idempotent, deed, answer })
      : answer(await deed()).answer;
  }

  const headers = [...(location ? ["Location" as const] : []), ...(link ? ["Link" as const] : [])];
  const known = { permission, query, body, upload, status, shape, headers };
  return { ...named, ...known, idempotent: idempotent !== undefined, handle };
}

/** A table that streams is told from another by its size alone: nobody holds 200 MB to compare them. */
const sizeOf = (upload: string | null, headers: Headers) =>
  upload === null ? "" : (headers.get("content-length") ?? "");

/** An unknown field is a mistake worth hearing of. */
function strict(body: z.ZodType): z.ZodType {
  if (!(body instanceof z.ZodObject)) return body;
  const told = body.meta();
  return told ? body.strict().meta(told) : body.strict();
}

function refuseWrongBody(headers: Headers, { body, upload }: Pick<Endpoint, "body" | "upload">): void {
  if (upload !== null) return refuseOtherThan(upload, headers);
  refuseOversized(headers);
  if (body) refuseOtherThan("application/json", headers);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
