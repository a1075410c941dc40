import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { authenticate, authorizeWrite } from "#lib/apple-emulator/http/authenticate.ts";
import { type Endpoint, endpoints } from "#lib/apple-emulator/http/endpoints.ts";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import { contentTypeOf, type Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { htmlPage, json, type Reply } from "#lib/apple-emulator/http/reply.ts";
import type { Operation } from "#lib/apple-emulator/operations/call.ts";
import { serviceConfig } from "#lib/apple-emulator/operations/service-config.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

export const LICENSE_API = "/mdm/v2/";

/** Everything below /mdm/v2: who asks, may they, is it well-formed, then the operation. */
export async function licenseApi(
  world: World,
  inquiry: Inquiry,
  faults: readonly FaultHow[],
): Promise<Reply> {
  const name = inquiry.path.slice(LICENSE_API.length).replace(/\/$/, "");
  if (name === "service/config") return openEndpoint(world, inquiry);
  const endpoint = endpoints.get(name);
  if (!endpoint) return htmlPage("Not Found", 404);
  const operation = operationOf(endpoint, inquiry.method);

  const { token, location } = authenticate(world, inquiry.headers["authorization"]);
  throttle(world, token.uId, inquiry.arrivedAt);
  const writes = inquiry.method === "POST";
  if (writes) authorizeWrite(world, token, name === "client/config");
  const body = writes && !endpoint.bodiless ? readJson(inquiry) : undefined;
  return json(await operation({ world, location, token, query: inquiry.query, body, faults }));
}

function openEndpoint(world: World, { method, base }: Inquiry): Reply {
  if (method !== "GET") throw new AppleFailure(9726);
  return json(serviceConfig(world, base));
}

function operationOf(endpoint: Endpoint, method: string): Operation {
  const operation = method === "GET" ? endpoint.GET : method === "POST" ? endpoint.POST : undefined;
  if (!operation) throw new AppleFailure(9726);
  return operation;
}

function throttle({ throttle: window, limits, switches }: World, uId: string, arrivedAt: number): void {
  const limit = limits["maxRequestPerSecond"];
  if (switches.throttle && limit && !window.admits(uId, limit, arrivedAt)) throw new AppleFailure(9646);
}

function readJson(inquiry: Inquiry): unknown {
  if (contentTypeOf(inquiry) !== "application/json") throw new AppleFailure(9727);
  try {
    return JSON.parse(inquiry.body);
  } catch {
    throw new AppleFailure(9602);
  }
}
