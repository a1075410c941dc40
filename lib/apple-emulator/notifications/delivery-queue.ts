export interface Delivery {
  notificationId: string;
  type: string;
  uId: string;
  body: string;
  /** The world's time of the next attempt. */
  dueAt: number;
  attempts: (number | null)[];
  state: "waiting" | "sending" | "delivered" | "dropped";
  wrongBearer?: boolean;
  /** Overtaken by everything else that is due. */
  last?: boolean;
}

const KEPT = 500;

/** Notifications on their way, and those of late that have arrived or were given up. */
export class DeliveryQueue {
  all: Delivery[] = [];
  /** Settles when everything handed over for sending has been tried. */
  underway: Promise<void> = Promise.resolve();

  add(delivery: Delivery): void {
    this.all.push(delivery);
    if (this.all.length <= KEPT * 2) return;
    let surplus = this.all.length - KEPT;
    this.all = this.all.filter(({ state }) => state === "waiting" || state === "sending" || surplus-- <= 0);
  }

  due(now: number): Delivery[] {
    return this.all.filter(({ state, dueAt }) => state === "waiting" && dueAt <= now);
  }

  nextDueAt(): number | undefined {
    const waiting = this.all.filter(({ state }) => state === "waiting").map(({ dueAt }) => dueAt);
    return waiting.length > 0 ? Math.min(...waiting) : undefined;
  }
}
