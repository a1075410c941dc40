export interface Split {
  renewing: number;
  expiring: number;
}

export interface SubscriptionAssignment {
  clientUserId: string;
  renewing: boolean;
  /** Given up for the end of the period, with the event that asked for it. */
  endsWithPeriod?: string;
}

export interface Subscription {
  parentAdamId: number | null;
  adamId: number;
  status: "ACTIVE" | "INACTIVE" | "PAUSED";
  /** YYYY-MM-DD */
  periodEndDate: string;
  total: Split;
  assignments: SubscriptionAssignment[];
  admins: string[];
}

export interface SubscriptionCounts {
  assigned: Split;
  available: Split;
  total: Split;
}

/** Assigned and available always add up to the total, though not column by column. */
export function countsOf({ total, assignments }: Subscription): SubscriptionCounts {
  const renewing = assignments.filter((assignment) => assignment.renewing).length;
  const assigned = { renewing, expiring: assignments.length - renewing };
  const free = total.renewing + total.expiring - assignments.length;
  const freeRenewing = Math.max(0, Math.min(free, total.renewing - renewing));
  return { assigned, available: { renewing: freeRenewing, expiring: free - freeRenewing }, total };
}
