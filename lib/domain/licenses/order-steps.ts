/** What an order looks like from outside; times are the customer's. */
export interface FollowedOrder {
  state: string;
  createdAt: Date;
  sentAt: Date | null;
  eventAt: Date | null;
  polledAt: Date | null;
  attempts: number;
  reads: number;
}

export interface Look {
  step: "send" | "found-sending" | "poll" | "unknown" | "answered";
  at: Date;
}

/** Most events are over within seconds; a first look then costs one request and saves half a minute. */
export const FIRST_POLL_MS = 2_500;

/** Busy, or asked for patience: the waits double. */
const RESEND_MS = 5_000;

const REREAD_MS = 5_000;

/** What an order needs next, and when. Null when it needs nothing any more. */
export function nextLook(order: FollowedOrder, now: Date, pollEveryMs: number): Look | null {
  const { sentAt, eventAt, polledAt, attempts, reads } = order;
  switch (order.state) {
    case "planned":
      return {
        step: "send",
        at:
          sentAt && attempts > 0
            ? after(sentAt, RESEND_MS * 2 ** Math.min(attempts - 1, 5))
            : order.createdAt,
      };
    case "sending":
      return { step: "found-sending", at: now };
    case "sent":
      return {
        step: "poll",
        at: polledAt ? after(polledAt, pollEveryMs) : after(sentAt ?? now, FIRST_POLL_MS),
      };
    case "unknown":
      return { step: "unknown", at: after(sentAt ?? now, REREAD_MS * (reads + 1) * (reads + 1)) };
    case "answered":
      return { step: "answered", at: reads === 0 ? now : after(eventAt ?? now, REREAD_MS * 3 ** reads) };
    default:
      return null;
  }
}

const TROUBLE = { shortestMs: 20_000, longestMs: 15 * 60_000 };

/** Apple or the token fails: how long to wait before asking after these orders again. The longer it lasts, the longer. */
export function afterTroubleMs(orders: readonly Pick<FollowedOrder, "createdAt">[], now: Date): number {
  const oldest = Math.min(now.getTime(), ...orders.map(({ createdAt }) => createdAt.getTime()));
  return Math.min(TROUBLE.longestMs, Math.max(TROUBLE.shortestMs, (now.getTime() - oldest) / 10));
}

const after = (moment: Date, ms: number) => new Date(moment.getTime() + ms);
