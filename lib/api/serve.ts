import "server-only";
import { type Answer, BASE_PATH } from "#lib/api/answer.ts";
import type { Endpoint } from "#lib/api/declaration.ts";
import { signInByKey } from "#lib/api/key-sign-in.ts";
import { ApiRefusal, problemHeaders, problemOf, type Wording } from "#lib/api/problem.ts";
import { spendRequest } from "#lib/api/request-limit.ts";
import { type Place, routeTable } from "#lib/api/route-table.ts";
import { sendAnswer, sendProblem } from "#lib/api/send.ts";
import { log } from "#lib/platform/log.ts";
import { Refusal } from "#lib/refusal.ts";

export interface Served {
  endpoints: readonly Endpoint[];
  /** JSON that stands open to everyone, by its path below /api/v1. */
  open: Readonly<Record<string, () => string>>;
  wording: Wording;
}

interface Visit {
  request: Request;
  url: URL;
  params: Record<string, string>;
  /** Of the answer, whatever it will be. */
  headers: Headers;
  requestId: string;
}

interface Route {
  method: string;
  path: string;
  answer: (visit: Visit) => Promise<Answer>;
}

/** The whole API as one function: a request in, an answer or a problem out. */
export function serve({ endpoints, open, wording }: Served): (request: Request) => Promise<Response> {
  const find = routeTable([...endpoints.map(keyRoute), ...Object.entries(open).map(openRoute)]);
  return async (request) => {
    const began = performance.now();
    const { method } = request;
    const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
    const headers = new Headers({ "x-request-id": requestId, "x-content-type-options": "nosniff" });
    const url = new URL(request.url);
    const response = await respond(find(pathOf(url)), { request, url, headers, requestId }).catch(
      (error: unknown) => {
        if (!(error instanceof Refusal))
          log.error("api.failed", error, { requestId, method, path: url.pathname });
        return sendProblem(problemOf(error, requestId, wording), problemHeaders(error), headers);
      },
    );
    const ms = Math.round(performance.now() - began);
    log.info("api.answered", { requestId, method, path: url.pathname, status: response.status, ms });
    return method === "HEAD" ? new Response(null, response) : response;
  };
}

async function respond(place: Place<Route> | null, visit: Omit<Visit, "params">): Promise<Response> {
  const { request, headers } = visit;
  if (!place) throw new Refusal("not-found");
  if (request.method === "OPTIONS")
    return new Response(null, { status: 204, headers: allowing(place, headers) });

  const route = place.routes.get(request.method === "HEAD" ? "GET" : request.method);
  if (!route) throw new ApiRefusal("method-not-allowed", { headers: { allow: allowed(place) } });
  return sendAnswer(await route.answer({ ...visit, params: place.params }), request, headers);
}

const keyRoute = ({ method, path, handle }: Endpoint): Route => ({
  method,
  path,
  answer: async ({ request, url, params, headers, requestId }) => {
    const { keyId, grant } = await signInByKey(request, url, requestId);
    for (const [name, value] of Object.entries(await spendRequest(keyId))) headers.set(name, value);
    return handle({ request, url, params, grant });
  },
});

const openRoute = ([path, text]: [string, () => string]): Route => ({
  method: "GET",
  path,
  answer: async () => ({ status: 200, text: text(), location: null, link: null, replayed: false }),
});

function pathOf({ pathname }: URL): string {
  return pathname.startsWith(`${BASE_PATH}/`) ? pathname.slice(BASE_PATH.length) : "";
}

function allowed({ routes }: Place<Route>): string {
  const methods = [...routes.keys()];
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

function allowing(place: Place<Route>, headers: Headers): Headers {
  headers.set("allow", allowed(place));
  return headers;
}
