import "server-only";
import { ApiRefusal, type Wording } from "#lib/api/problem.ts";
import { readBytes, readJson, refuseOversized } from "#lib/api/request-body.ts";
import { spendRequest } from "#lib/api/request-limit.ts";
import { type Place, routeTable } from "#lib/api/route-table.ts";
import { SCIM_TYPE, type ScimError, scimErrorOf, sendScimError } from "#lib/api/scim/errors.ts";
import { SCIM_PATH, type ScimRoute } from "#lib/api/scim/route.ts";
import { type DirectoryHolder, signInDirectory } from "#lib/auth/directory.ts";
import { isObject } from "#lib/domain/scim/user.ts";
import { log } from "#lib/platform/log.ts";
import { Refusal } from "#lib/refusal.ts";

export interface ServedScim {
  routes: readonly ScimRoute[];
  /** Keeps, in plain words, what a directory could not bring in last. */
  noteProblem: (holder: DirectoryHolder, problem: string) => Promise<void>;
  wording: Wording;
}

type Find = ReturnType<typeof routeTable<ScimRoute>>;

/** SCIM 2.0 as one function: a directory's request in, a resource or an error of RFC 7644 out. */
export function serveScim({
  routes,
  noteProblem,
  wording,
}: ServedScim): (request: Request) => Promise<Response> {
  const find = routeTable(routes);
  return async (request) => {
    const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
    const headers = new Headers({ "x-request-id": requestId, "x-content-type-options": "nosniff" });
    const url = new URL(request.url);
    let holder: DirectoryHolder | null = null;
    try {
      holder = await signIn(request, requestId);
      for (const [name, value] of Object.entries(await spendRequest(holder.directoryId)))
        headers.set(name, value);
      return await answer(find, request, { holder, url, headers });
    } catch (error) {
      if (!isExpected(error))
        log.error("scim.failed", error, { requestId, method: request.method, path: url.pathname });
      const told = scimErrorOf(error, requestId, wording);
      if (holder && isChange(request) && isWorthTelling(told)) await noteProblem(holder, told.detail);
      return sendScimError(told, headers);
    } finally {
      log.info("scim.answered", { requestId, method: request.method, path: url.pathname });
    }
  };
}

async function answer(
  find: Find,
  request: Request,
  { holder, url, headers }: { holder: DirectoryHolder; url: URL; headers: Headers },
): Promise<Response> {
  const place = find(url.pathname.slice(SCIM_PATH.length));
  const { params, route } = routed(place, request.method);
  const { status, body } = await route.answer({
    telling: holder,
    url,
    id: params["id"] ?? "",
    body: () => bodyOf(request),
  });
  headers.set("cache-control", "no-store");
  if (body === null) return new Response(null, { status, headers });
  const location = isObject(body["meta"]) ? body["meta"]["location"] : undefined;
  if (typeof location === "string") headers.set(status === 201 ? "location" : "content-location", location);
  headers.set("content-type", SCIM_TYPE);
  return new Response(JSON.stringify(body), { status, headers });
}

function routed(place: Place<ScimRoute> | null, method: string) {
  if (!place) throw new Refusal("not-found");
  const route = place.routes.get(method);
  if (!route)
    throw new ApiRefusal("method-not-allowed", { headers: { allow: [...place.routes.keys()].join(", ") } });
  return { params: place.params, route };
}

/** Directories disagree on the media type, and mean JSON. */
async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  refuseOversized(request.headers);
  const body = readJson(await readBytes(request));
  if (!isObject(body)) throw new ApiRefusal("body-not-json");
  return body;
}

const CHALLENGE = 'Bearer realm="Quartermaster SCIM"';

async function signIn(request: Request, requestId: string): Promise<DirectoryHolder> {
  const given = /^bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!given) throw new ApiRefusal("key-missing", { headers: { "www-authenticate": CHALLENGE } });
  const holder = await signInDirectory(given, requestId);
  if (holder) return holder;
  throw new ApiRefusal("key-unknown", {
    status: 401,
    headers: { "www-authenticate": `${CHALLENGE}, error="invalid_token"` },
  });
}

const isChange = ({ method }: Request) => method !== "GET" && method !== "HEAD";
const isWorthTelling = ({ status, scimType }: ScimError) => scimType !== null || status >= 500;
const isExpected = (error: unknown) =>
  error instanceof Refusal || (error instanceof Error && error.name === "ZodError");
