const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}):?(\d{2})?$/;

/** Reads Apple's dates, whose offset has no colon (`2031-03-04T05:06:07+0000`), and the common ISO forms. */
export function readAppleDate(text: unknown): Date | null {
  const parts = typeof text === "string" ? shape.exec(text.trim()) : null;
  if (!parts) return null;
  const [, day, time, fraction, sign, minutes] = parts;
  const offset = sign === "Z" ? "Z" : `${sign}:${minutes ?? "00"}`;
  const date = new Date(`${day}T${time}${(fraction ?? "").slice(0, 4)}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
