import type { AssetRef, WireError } from "#lib/apple-emulator/failure.ts";

export interface UserRequest {
  clientUserId: string;
  email?: string;
  managedAppleId?: string;
}

export type AssetOrder = {
  type: "ASSOCIATE" | "DISASSOCIATE";
  assets: AssetRef[];
  clientUserIds: string[];
  serialNumbers: string[];
};
export type RevokeOrder = { type: "REVOKE"; clientUserIds: string[]; serialNumbers: string[] };
export type UserOrder = { type: "CREATE" | "UPDATE" | "RETIRE"; users: UserRequest[] };
export type SubscriptionOrder = {
  type: "ASSOCIATE" | "DISASSOCIATE";
  adamIds: number[];
  clientUserIds: string[];
  renewing: boolean;
  deferred: boolean;
};
export type Order = AssetOrder | RevokeOrder | UserOrder | SubscriptionOrder;

/** Apple's promise to do something, and what became of it. */
export interface AppleEvent {
  eventId: string;
  order: Order;
  numRequested: number;
  numCompleted: number;
  status: "PENDING" | "COMPLETE" | "FAILED";
  failures: WireError[];
  acceptedAt: number;
  dueAt: number;
  /** Set by a fault: never gets past this many of its tasks. */
  stuckAfter?: number;
  /** Set by a fault: this many of its last tasks fail with that number. */
  failing?: { count: number; number: number };
}
