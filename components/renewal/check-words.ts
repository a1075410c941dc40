import { wordingFor } from "#components/refusal-wording.ts";
import { counted, count } from "#components/ui/count.ts";
import { wholeDate } from "#components/ui/time-words.ts";
import type { CheckDetail, CheckResult, RenewalCheck } from "#lib/domain/tokens/renewal-checks.ts";
import { reasons } from "#lib/refusal.ts";

export const checkTitles: Record<RenewalCheck, string> = {
  accepted: "Apple takes the new file",
  expiry: "The expiry date moved",
  counts: "Titles and licenses load",
  "read-back": "Reading works",
  license: "A license can be given and taken back",
};

const figure = (value: string | number | null | undefined) => Number(value ?? 0);
const day = (value: string | number | null | undefined, zone: string) =>
  value ? wholeDate(new Date(value), zone) : "unknown";

const done: Record<RenewalCheck, (detail: CheckDetail, zone: string) => string> = {
  accepted: ({ ms }) => (ms ? `It answered in ${count(figure(ms))} ms.` : "It answered."),
  expiry: ({ before, after }, zone) => `From ${day(before, zone)} to ${day(after, zone)}.`,
  counts: ({ titles, licenses }) =>
    `${counted(figure(titles), "title")}, ${counted(figure(licenses), "license")}.`,
  "read-back": ({ titles, agree }) =>
    `${count(figure(agree))} of ${counted(figure(titles), "title")} read stand here as Apple counts them.`,
  license: ({ title, device, serial }) => `${title} to ${device} (${serial}) and back.`,
};

const whys: Record<string, string> = {
  "not-accepted": "Apple does not take the file, so nothing else was tried.",
  "none-free": "No license is free that a device of this group could take for a moment.",
  "not-given": "Apple did not give it. Its operation says why.",
  "not-given-back": "It was given, and not taken back. Its operation says why; revoke it by hand.",
};

/** What a check found, or why it was left out, in a sentence. */
export function checkWords(
  check: RenewalCheck,
  { state, detail }: CheckResult,
  { zone }: { zone: string },
): string {
  if (state === "done") return done[check](detail, zone);
  const { why } = detail;
  if (typeof why !== "string")
    return state === "running" && check === "counts" ? "The full sync is running." : "";
  const reason = reasons.find((one) => one === why);
  if (state === "skipped" && !whys[why])
    return `Nothing is written with a token that is ${why.replace("-", " ")}.`;
  return whys[why] ?? (reason ? wordingFor(reason, detail).title : "");
}
