import { z } from "zod";
import { isUserStatus, type UserStatus } from "#lib/apple/user-status.ts";
import { count, flag, identifier, text, type JsonObject } from "#lib/apple/wire-values.ts";

interface SeatCount {
  renewing: number;
  expiring: number;
}

/** A subscription that a location owns, with the states of its seats. */
export interface Subscription {
  adamId: string;
  parentAdamId: string | null;
  status: string | null;
  /** YYYY-MM-DD */
  periodEndDate: string | null;
  assigned: SeatCount;
  available: SeatCount;
  total: SeatCount;
}

export interface SubscriptionAssignment {
  adamId: string;
  clientUserId: string;
  renewing: boolean;
}

export interface SubscriptionAdmin {
  adamId: string;
  clientUserId: string;
  idHash: string | null;
  userStatus: UserStatus | null;
}

const none = { renewing: 0, expiring: 0 };
const seats = z
  .object({ renewing: count.transform((n) => n ?? 0), expiring: count.transform((n) => n ?? 0) })
  .catch(none);

const SubscriptionWire = z
  .object({
    adamId: identifier,
    parentAdamId: text,
    status: text,
    periodEndDate: text,
    counts: z
      .object({ assigned: seats, available: seats, total: seats })
      .catch({ assigned: none, available: none, total: none }),
  })
  .transform(({ counts, ...subscription }) => ({ ...subscription, ...counts }));

const AssignmentWire = z.object({
  adamId: identifier,
  clientUserId: identifier,
  renewing: flag.transform((renewing) => renewing ?? true),
});

const AdminWire = z.object({
  adamId: identifier,
  clientUserId: identifier,
  idHash: text,
  userStatus: text.transform((status) => (isUserStatus(status) ? status : null)),
});

export const readSubscription = (record: unknown): Subscription | null =>
  SubscriptionWire.safeParse(record).data ?? null;

export const readSubscriptionAssignment = (record: unknown): SubscriptionAssignment | null =>
  AssignmentWire.safeParse(record).data ?? null;

export const readSubscriptionAdmin = (record: unknown): SubscriptionAdmin | null =>
  AdminWire.safeParse(record).data ?? null;

const Management = z.object({ subscriptionManagement: flag });

/** Whether subscriptions can be bought into the location from now on. */
export function readSubscriptionManagement(body: JsonObject): { enabled: boolean } {
  return { enabled: Management.parse(body).subscriptionManagement === true };
}
