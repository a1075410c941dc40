import { randomBytes, randomUUID } from "node:crypto";
import * as apiKeys from "#lib/data/api-keys.ts";
import { insertCustomer } from "#lib/data/across-groups/installation.ts";
import { customerStanding, placeOf } from "#lib/data/across-groups/standing.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Permission, Role } from "#lib/domain/access/permission.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { type Granted, systemScope } from "#lib/scope.ts";

process.env["LOG_LEVEL"] ??= "silent";

export interface ApiWorld {
  customerId: string;
  /** The top, and two groups beside each other below it. */
  groupId: string;
  berlin: string;
  lagos: string;
  scope: Granted<Permission>;
  /** A new key of this role in a group. */
  key: (role: Role, groupId?: string) => Promise<IssuedKey>;
}

export interface IssuedKey {
  id: string;
  text: string;
}

/** A customer with the smallest tree that has neighbors in it. */
export async function apiWorld(name: string): Promise<ApiWorld> {
  const customer = { name, swatch: 1, timeZone: "UTC", kind: "live", world: null, startedBy: null } as const;
  const { customerId, groupId } = await insertCustomer(customer, randomUUID());
  const standing = await customerStanding(customerId);
  if (!standing) throw new Error("The customer just made has no group.");
  const [berlin, lagos] = await transaction(systemScope(standing, origin()), async (tx) => [
    (await groups.insert(tx, groupId, "Berlin")).id,
    (await groups.insert(tx, groupId, "Lagos")).id,
  ]);
  const scope = await scopeAt(customerId, groupId);
  const key = (role: Role, at = groupId) => issueKey(scope, role, at);
  return { customerId, groupId, berlin: String(berlin), lagos: String(lagos), scope, key };
}

export async function scopeAt(customerId: string, groupId: string): Promise<Granted<Permission>> {
  const place = await placeOf(customerId, groupId);
  if (!place) throw new Error("There is no such group.");
  return systemScope(place, origin());
}

const origin = () =>
  ({ actor: { kind: "job", id: null, name: "test" }, via: "job", requestId: randomUUID() }) as const;

async function issueKey(scope: Granted<Permission>, role: Role, groupId: string): Promise<IssuedKey> {
  const text = `qm_${randomBytes(32).toString("base64url")}`;
  const key = {
    groupId,
    name: `A ${role}'s key`,
    role,
    prefix: text.slice(0, 9),
    hash: sha256(text),
    expiresAt: null,
  };
  return { id: await transaction(scope, (tx) => apiKeys.insert(tx, key)), text };
}

interface Sent {
  key?: IssuedKey;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A request as a program sends it; a body that is not a text goes as JSON. */
export function apiRequest(method: string, path: string, { key, body, headers = {} }: Sent = {}): Request {
  return new Request(`http://localhost/api/v1${path}`, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key.text}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}
