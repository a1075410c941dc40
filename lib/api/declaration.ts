import type { z } from "zod";
import type { Answer } from "#lib/api/answer.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import type { Idempotent } from "#lib/api/once.ts";
import type { Permission } from "#lib/domain/access/permission.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The ids in a path: `/tokens/{tokenId}/sync` has tokenId. */
export type IdsIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | IdsIn<Rest>
  : never;

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

/** An endpoint as it is written down: nothing is known of it that does not stand here. */
export interface Declaration<
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
  /** Instead of JSON, a file that streams in as it comes: its media type. The feature sets its limit. */
  upload?: string;
  answers: Answers<S>;
  /** The page of what was made or started, below /api/v1. */
  location?: (answer: z.output<S>) => string;
  /** Where the pages beside this one are. */
  link?: (answer: z.output<S>, url: URL) => string | null;
  idempotent?: Idempotent<S>;
}

export interface Input<Path extends string, Query extends z.ZodType, Body extends z.ZodType> {
  params: Record<IdsIn<Path>, string>;
  query: z.output<Query>;
  body: z.output<Body>;
  /** Empty where none is declared. */
  upload: AsyncIterable<Uint8Array>;
}

/** One request on its way: who asks is settled, what they may is asked for here. */
export interface Call {
  request: Request;
  url: URL;
  params: Record<string, string>;
  grant: Grant;
}

/** A declared endpoint as the server and the document see it, whatever its types. */
export interface Endpoint extends Named {
  permission: Permission;
  query: z.ZodObject | null;
  body: z.ZodType | null;
  upload: string | null;
  status: number;
  shape: z.ZodType;
  idempotent: boolean;
  /** Those of its answer that say more than the body. */
  headers: ("Location" | "Link")[];
  handle: (call: Call) => Promise<Answer>;
}
