export interface Utilization {
  assigned: number;
  /** Sent, not yet read back. */
  pending?: number | undefined;
  reserved?: number | undefined;
  frozen?: number | undefined;
  total: number;
  unlimited?: boolean | undefined;
}

export type Share = { part: "track" | "ink" | "pencil" | "reserve" | "over"; x: number; width: number };

/** Percent, with one decimal. */
const percent = (value: number, span: number) => Math.round((value / span) * 1000) / 10;

/** How the bar is divided, in percent of its width; `line` is the place of 100 % when it is overrun. */
export function utilizationShares(use: Utilization): { shares: Share[]; line: number | null } {
  const { assigned, pending = 0, reserved = 0, frozen = 0, total } = use;
  const over = Math.max(0, assigned + pending + reserved - total);
  const span = Math.max(total, assigned + pending + reserved) || 1;
  const shares: Share[] = [{ part: "track", x: 0, width: percent(total, span) }];
  const add = (part: Share["part"], from: number, size: number) => {
    if (size > 0) shares.push({ part, x: percent(from, span), width: percent(size, span) });
  };

  add("ink", 0, over ? Math.min(assigned, total) : assigned);
  if (over) {
    add("over", total, over);
    return { shares, line: percent(total, span) };
  }
  add("pencil", assigned, pending);
  add("reserve", assigned + pending, reserved + frozen);
  return { shares, line: null };
}

/** What is left to give; negative when more is assigned than there is. */
export function availableOf({ assigned, pending = 0, reserved = 0, frozen = 0, total }: Utilization): number {
  return total - assigned - pending - reserved - frozen;
}
