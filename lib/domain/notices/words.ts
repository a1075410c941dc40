import type { NoticeDetail, NoticeKind } from "#lib/domain/notices/notice.ts";
import { expiryOf } from "#lib/domain/tokens/expiry.ts";

/** What a notice's sentence is made of. */
export interface NoticeFacts {
  kind: NoticeKind;
  tokenName: string;
  locationName: string | null;
  expiresAt: Date;
  since: Date;
  detail?: NoticeDetail | null;
}

export interface WordClock {
  now: Date;
  timeZone: string;
}

/** "Retail (Aldermoor Retail)", or the name alone where the location has none of its own. */
export const tokenWords = ({
  tokenName,
  locationName,
}: Pick<NoticeFacts, "tokenName" | "locationName">): string =>
  locationName && locationName !== tokenName ? `${tokenName} (${locationName})` : tokenName;

/** What is the matter, in a few words that follow the token's name. */
export function matterOf(
  { kind, expiresAt, since, detail }: NoticeFacts,
  { now, timeZone }: WordClock,
): string {
  const date = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone });
  const [ends, began] = [date.format(expiresAt), date.format(since)];
  switch (kind) {
    case "expiring":
      return `expires ${daysAhead(expiryOf(expiresAt, now, timeZone).days)}, on ${ends}`;
    case "expired":
      return `expired on ${ends}`;
    case "revoked":
      return `was revoked, noticed on ${began}`;
    case "invalid":
      return `is unknown to Apple since ${began}`;
    case "contested":
      return `was taken over by another server, noticed on ${began}`;
    case "unreachable":
      return `cannot be read since ${began}: Apple does not answer`;
    case "over-assigned":
      return `has ${licensesOf(detail)} more assigned than it owns, since ${began}`;
    case "licenses-moved":
      return detail?.direction === "left"
        ? `gave ${licensesOf(detail)} to another location, noticed on ${began}`
        : `got ${licensesOf(detail)} from another location, noticed on ${began}`;
    case "recovered":
      return `works again since ${began}`;
    case "renewed":
      return `is renewed until ${ends}`;
  }
}

/** "5 licenses of Keynote", "12 licenses of 3 titles". */
function licensesOf(detail: NoticeDetail | null | undefined): string {
  if (!detail) return "licenses";
  const { licenses, titles, title } = detail;
  const many = `${licenses.toLocaleString("en-US")} ${licenses === 1 ? "license" : "licenses"}`;
  return `${many} of ${titles === 1 ? title : `${titles.toLocaleString("en-US")} titles`}`;
}

const daysAhead = (days: number): string =>
  days <= 0 ? "today" : days === 1 ? "tomorrow (in 1 day)" : `in ${days} days`;

/** What follows from it, and what to do. */
export const consequenceOf: Record<NoticeKind, string> = {
  expiring:
    "After that day nothing can be assigned or taken back until the token is renewed. Licenses that are held stay.",
  expired: "Nothing can be assigned or taken back until it is renewed. Licenses that are held stay.",
  revoked:
    "Apple refuses it although its date has not come: a newer token was downloaded, or the password of the account that downloaded it was changed. Renew it.",
  invalid: "Apple does not know this token any longer. Download a new one from Apple and renew it.",
  contested:
    "Another server has written its name at this location. Until it is settled who manages it, nothing is written there.",
  unreachable:
    "What is shown is as old as the last answer. Nothing has to be done at Apple; the self-test tells more.",
  "over-assigned":
    "Whoever holds one keeps it, and no further one can be given from this token. Take licenses back, buy more, or move licenses to this location at Apple.",
  "licenses-moved": "Counts are right again on both sides. Nothing has to be done.",
  recovered: "Nothing has to be done.",
  renewed: "Nothing has to be done.",
};
