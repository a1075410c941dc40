import { fullTime, longTime } from "#components/ui/time-words.ts";
import type { Clock } from "#components/ui/time.tsx";

/** Friday, 20 November */
export function todayWords({ now, zone }: Clock): string {
  return longTime(now, zone).replace(/ \d{4},.*$/, "");
}

/** "Times are Berlin's (CET)." Whose time a page tells, said once. */
export function whoseTime({ now, zone }: Clock): string {
  const short = fullTime(now, zone).split(" ").at(-1);
  if (zone === "UTC") return "Times are UTC.";
  const city = zone.split("/").at(-1)?.replaceAll("_", " ");
  return `Times are ${city}'s (${short}).`;
}
