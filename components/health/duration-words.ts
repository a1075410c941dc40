const units = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
] as const;

/** 45 minutes, 6 hours, 3 days: the largest unit of which there are two, or one. */
export function duration(ms: number): string {
  const [size, unit] = units.find(([each]) => ms >= 2 * each) ?? units.find(([each]) => ms >= each) ?? [];
  if (size === undefined || unit === undefined) return "less than a minute";
  const count = Math.round(ms / size);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
