import { wordingFor } from "#components/refusal-wording.ts";
import { counted } from "#components/ui/count.ts";
import { duration } from "#components/health/duration-words.ts";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { TokenEventKind } from "#lib/domain/tokens/token-event.ts";
import { reasons } from "#lib/refusal.ts";

interface EventWords {
  icon: IconName;
  tone?: "ok" | "notice" | "warning" | "critical";
  /** What happened, in bold where it wants attention. */
  title: string;
  text?: string;
  /** A few words at the right. */
  end?: string;
}

interface Told {
  kind: string;
  at: Date;
  detail: unknown;
  actorKind: string;
  actorName: string;
}

/** One moment of a token's life in words; null for a kind that this version does not know. */
export function eventWords(event: Told): EventWords | null {
  const words = Object.hasOwn(kinds, event.kind) ? kinds[event.kind as TokenEventKind] : null;
  return words ? words(readDetail(event), event) : null;
}

interface Detail {
  text: (key: string) => string | null;
  number: (key: string) => number | null;
  /** How long what ended had lasted, where the event tells when it began. */
  lasted: string | null;
}

function readDetail({ detail, at }: Told): Detail {
  const fields = new Map<string, unknown>(
    typeof detail === "object" && detail !== null ? Object.entries(detail) : [],
  );
  const text = (key: string) => {
    const value = fields.get(key);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const number = (key: string) => {
    const value = fields.get(key);
    return typeof value === "number" ? value : null;
  };
  const since = text("since");
  return { text, number, lasted: since && duration(at.getTime() - new Date(since).getTime()) };
}

const by = ({ actorKind, actorName }: Told) => (actorKind === "job" ? "" : ` by ${actorName}`);
const other = ({ text }: Detail) => text("owner") ?? "Another server";
const ended = ({ lasted }: Detail) => (lasted ? { end: `after ${lasted}` } : {});
const reference = ({ number }: Detail) => {
  const told = number("number") ?? number("status");
  return told === null ? "" : ` (${told})`;
};

const refused: Record<string, string> = {
  "token-revoked": "Apple calls the token revoked.",
  "token-expired": "Apple calls the token expired.",
  "token-invalid": "Apple does not accept the token.",
  "sign-in-required": "Apple turns the token away.",
  "other-location": "Apple answered for another location.",
  "not-allowed": "The file may not do what was asked.",
  "legacy-token": "An account token cannot do what was asked.",
};

const kinds: Record<TokenEventKind, (detail: Detail, event: Told) => EventWords> = {
  added: (_detail, event) => ({ icon: "upload", title: `Uploaded${by(event)}.` }),
  claimed: () => ({ icon: "shield-check", tone: "ok", title: "Registered.", text: "Our name stands at the location." }),
  "name-removed": () => ({ icon: "hand", tone: "warning", title: "Our name is gone.", text: "Somebody took it away at Apple." }),
  synced: ({ number }) =>
    number("failures")
      ? { icon: "refresh-cw", tone: "ok", title: "Synced again.", text: `After ${counted(number("failures") ?? 0, "failed try", "failed tries")}.` }
      : { icon: "refresh-cw", title: "Synced for the first time.", text: `${counted(number("titles") ?? 0, "title")}, ${counted(number("licenses") ?? 0, "license")}.` },
  "sync-failed": (detail) => {
    const reason = reasons.find((one) => one === detail.text("reason"));
    const words = reason ? wordingFor(reason, { number: detail.number("number") }).title : "";
    return { icon: "cloud-off", tone: "warning", title: `A sync failed${reference(detail)}.`, text: words };
  },
  slow: ({ number }) => ({
    icon: "timer",
    tone: "notice",
    title: "Answers turned slow.",
    text: `Half of them took ${((number("medianMs") ?? 0) / 1000).toFixed(1)} s or more.`,
  }),
  "quick-again": (detail) => ({ icon: "timer", tone: "ok", title: "Answers are quick again.", ...ended(detail) }),
  silent: (detail) => ({
    icon: "cloud-off",
    tone: "warning",
    title: `Apple stopped answering${reference(detail)}.`,
    text: "That is not the token's fault.",
  }),
  "answered-again": (detail) => ({ icon: "cloud", tone: "ok", title: "Apple answers again.", ...ended(detail) }),
  "asked-again": (detail) => ({
    icon: "pause",
    title: `Not asked${detail.lasted ? ` for ${detail.lasted}` : ""}.`,
    text: "This server was off, or no worker ran: how the token was meanwhile is not known.",
  }),
  refused: (detail) => ({
    icon: "ban",
    tone: "critical",
    title: `Refused${reference(detail)}.`,
    text: refused[detail.text("kind") ?? ""] ?? "Apple refuses.",
  }),
  "accepted-again": (detail) => ({ icon: "shield-check", tone: "ok", title: "Apple accepts the token again.", ...ended(detail) }),
  renamed: ({ text }) => ({
    icon: "pencil",
    title: "Renamed at Apple.",
    text: `The location ${text("before") ?? ""} is now ${text("after") ?? "without a name"}.`,
  }),
  contested: (detail) => ({
    icon: "swords",
    tone: "critical",
    title: "Contested.",
    text: `${other(detail)} wrote its name over ours. Writing stopped, reading goes on.`,
  }),
  "contest-ended": (detail) => ({ icon: "shield-check", tone: "ok", title: "The contest is over.", ...ended(detail) }),
  renewed: (_detail, event) => ({ icon: "file-key", tone: "ok", title: `Renewed${by(event)}.` }),
  "taken-over": (_detail, event) => ({ icon: "hand", tone: "ok", title: `Taken over${by(event)}.` }),
  observed: (_detail, event) => ({ icon: "binoculars", title: `Only observed from here on${by(event)}.` }),
  "observed-no-more": (_detail, event) => ({ icon: "binoculars", title: `No longer only observed${by(event)}.` }),
  released: (_detail, event) => ({ icon: "undo-2", title: `Released at Apple${by(event)}.` }),
  "licenses-moved": ({ text, number }) => ({
    icon: "arrow-left-right",
    tone: "notice",
    title: text("direction") === "left" ? "Licenses moved away." : "Licenses moved here.",
    text: `${counted(number("licenses") ?? 0, "license")} of ${text("title") ?? "a title"} ${text("direction") === "left" ? "went to" : "came from"} another location, at Apple.`,
  }),
}; // prettier-ignore
