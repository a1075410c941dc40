import "server-only";
import { z } from "zod";
import { type Answer, answerOf } from "#lib/api/answer.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { type Idempotent, once } from "#lib/api/once.ts";
import { readBytes, readJson, refuseOtherThanJson } from "#lib/api/request-body.ts";
import { queryOf, readPart } from "#lib/api/request-input.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The ids in a path: `/tokens/{tokenId}/sync` has tokenId. */
export type IdsIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | IdsIn<Rest>
  : never;

/** One request on its way: who asks is settled, what they may is asked for here. */
export interface Call {
  request: Request;
  url: URL;
  params: Record<string, string>;
  grant: Grant;
}

interface Named {
  method: Method;
  path: string;
  /** The operationId, such as listTokens. */
  id: string;
  summary: string;
  description?: string;
  tag: string;
}

type Answers<S extends z.ZodType> = { 200: S } | { 201: S } | { 202: S } | { 204: S };

interface Declaration<
  P extends Permission,
  Path extends string,
  S extends z.ZodType,
  Query extends z.ZodObject,
  Body extends z.ZodType,
> extends Named {
  path: Path;
  permission: P;
  query?: Query;
  body?: Body;
  answers: Answers<S>;
  /** The page of what was made or started, below /api/v1. */
  location?: (answer: z.output<S>) => string;
  /** Where the pages beside this one are. */
  link?: (answer: z.output<S>, url: URL) => string | null;
  idempotent?: Idempotent<S>;
}

interface Input<Path extends string, Query extends z.ZodType, Body extends z.ZodType> {
  params: Record<IdsIn<Path>, string>;
  query: z.output<Query>;
  body: z.output<Body>;
}

export interface Endpoint extends Named {
  permission: Permission;
  query: z.ZodObject | null;
  body: z.ZodType | null;
  status: number;
  shape: z.ZodType;
  idempotent: boolean;
  /** Those of its answer that say more than the body. */
  headers: ("Location" | "Link")[];
  handle: (call: Call) => Promise<Answer>;
}

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
  const { permission, answers, idempotent, location, link, ...named } = declared;
  const query = declared.query?.strict() ?? null;
  const body = declared.body ? strict(declared.body) : null;
  const [[status, shape]] = Object.entries(answers).map(([code, one]) => [Number(code), one] as const) as [
    [number, S],
  ];

  async function handle({ request, url, params, grant }: Call): Promise<Answer> {
    const scope = grant(permission);
    const bytes = body ? await readBody(request) : new Uint8Array();
    const input = {
      params,
      query: readPart("query", query ?? Empty, queryOf(url)),
      body: body ? readPart("body", body, readJson(bytes)) : undefined,
    } as Input<Path, Query, Body>;
    const answer = (value: z.input<S>) => answerOf({ status, shape, location, link }, value, url);
    const deed = () => perform(scope, input, grant);
    return idempotent
      ? once({ request, url, bytes, scope, grant, idempotent, deed, answer })
      : answer(await deed()).answer;
  }

  const headers: Endpoint["headers"] = [
    ...(location ? (["Location"] as const) : []),
    ...(link ? (["Link"] as const) : []),
  ];
  return {
    ...named,
    permission,
    query,
    body,
    status,
    shape,
    idempotent: idempotent !== undefined,
    headers,
    handle,
  };
}

/** An unknown field is a mistake worth hearing of. */
const strict = (body: z.ZodType): z.ZodType => (body instanceof z.ZodObject ? body.strict() : body);

function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  refuseOtherThanJson(request.headers);
  return readBytes(request);
}
