import { can, type Permission, type Role } from "#lib/domain/access/permission.ts";
import { Refusal } from "#lib/refusal.ts";

export type Actor =
  | { kind: "member"; id: string; name: string }
  | { kind: "key"; id: string; name: string }
  | { kind: "job"; id: null; name: string };

export type Via = "ui" | "api" | "sync" | "job" | "setup";

/** Where somebody stands: a group of a customer's tree, and the role that holds there. */
export interface Standing {
  customerId: string;
  groupId: string;
  role: Role;
  /** The group and all below it. */
  reach: readonly string[];
  /** Those above it, nearest first: what they share is seen here. */
  ancestors: readonly string[];
  /** The emulator's world, where the customer is a rehearsal. */
  world: string | null;
  /** How far the customer's clock is ahead of the real one. */
  clockOffsetMs: number;
  timeZone: string;
}

declare const minted: unique symbol;
declare const granted: unique symbol;

/** Which organization group is being worked in, by whom, and what time it is there. Made here and nowhere else. */
export interface Scope extends Standing {
  readonly actor: Actor;
  readonly via: Via;
  readonly requestId: string;
  /** The customer's time: a rehearsal's clock can be moved. */
  readonly now: () => Date;
  readonly [minted]: true;
}

/** A Scope whose actor may do P here. Ask for it as a parameter and it cannot be forgotten. */
export interface Granted<P extends Permission> extends Scope {
  readonly [granted]: (permission: P) => void;
}

interface Origin {
  actor: Actor;
  via: Via;
  requestId: string;
}

export function grant<P extends Permission>(standing: Standing, origin: Origin, permission: P): Granted<P> {
  if (!can(standing.role, permission)) throw new Refusal("forbidden");
  return mint(standing, origin) as Granted<P>;
}

/** A job works as the owner of what it was asked for; the actor says which job it was. */
export function systemScope(standing: Omit<Standing, "role">, origin: Origin): Granted<Permission> {
  return mint({ ...standing, role: "owner" }, origin) as Granted<Permission>;
}

function mint(standing: Standing, origin: Origin): Scope {
  const now = () => new Date(Date.now() + standing.clockOffsetMs);
  return Object.freeze({ ...standing, ...origin, now }) as unknown as Scope;
}
