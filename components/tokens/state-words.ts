import { dayDistance, shortTime, wholeDate } from "#components/ui/time-words.ts";
import type { Clock } from "#components/ui/time.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { TokenRow } from "#lib/features/tokens/queries.ts";
import type { TokenReason } from "#lib/domain/tokens/state.ts";

export interface StateWords {
  tone: "notice" | "warning" | "critical" | "plain";
  icon: IconName;
  /** What holds, as a sentence. */
  title: string;
  /** Why, what still works, and the way out. */
  text: string;
}

type Told = Pick<
  TokenRow,
  | "name"
  | "locationName"
  | "legacy"
  | "expiresAt"
  | "expiry"
  | "ownerName"
  | "ownerSince"
  | "refusedAt"
  | "refusalNumber"
  | "silentSince"
  | "standing"
>;

const since = (at: Date | null, { now, zone }: Clock) => (at ? ` since ${shortTime(at, now, zone)}` : "");
const other = ({ ownerName }: Told) => ownerName ?? "Another server";
const numbered = ({ refusalNumber }: Told) => (refusalNumber === null ? "" : ` (${refusalNumber})`);
const frozen = "Apps that are installed keep working; nothing can be assigned or revoked meanwhile.";
const asked = "Each sync asks again, and the token is back the moment Apple accepts it.";

/** The line below the chip: why, in a few words; empty where the chip or the expiry says it all. */
export function causeOf(token: Told, clock: Clock): string {
  return causes[token.standing.reason](token, clock);
}

const causes: Record<TokenReason, (token: Told, clock: Clock) => string> = {
  "revoked-at-apple": ({ refusedAt }, clock) => since(refusedAt, clock).trim(),
  "expired-at-apple": ({ refusedAt }, clock) => `Apple says so${since(refusedAt, clock)}`,
  "unknown-to-apple": () => "Apple does not know it",
  "unreadable-to-apple": () => "Apple cannot read it",
  "turned-away": ({ refusedAt }, clock) => `turned away${since(refusedAt, clock)}`,
  "other-location": () => "answers for another location",
  "no-right-to-write": ({ legacy }) => (legacy ? "account token" : "its file may only read"),
  "legacy-token": () => "account token",
  "date-passed": () => "",
  "expires-soon": () => "",
  "taken-by-other": (token) => `claimed by ${other(token)}`,
  "owned-by-other": (token) => `${other(token)} has it`,
  "name-removed": () => "our name was removed",
  "registration-pending": () => "registration not confirmed",
  "never-registered": () => "never registered",
  silent: ({ silentSince }, clock) => `no answer${since(silentSince, clock)}`,
  "never-answered": () => "never answered",
  "observed-by-choice": () => "",
  well: () => "",
};

/** What holds of a token, for its own page and for the list of what waits; null for a token that is well. */
export function stateWords(token: Told, clock: Clock): StateWords | null {
  return sentences[token.standing.reason](token, clock);
}

const sentences: Record<TokenReason, (token: Told, clock: Clock) => StateWords | null> = {
  "revoked-at-apple": (token, clock) => ({
    tone: "critical",
    icon: "ban",
    title: `Apple refuses this token${since(token.refusedAt, clock)}${numbered(token)}.`,
    text: `Revoked is not expired: it could not have been foreseen from its date. ${frozen} ${asked}`,
  }),
  "expired-at-apple": (token, clock) => ({
    tone: "critical",
    icon: "calendar-x-2",
    title: `Apple calls this token expired${since(token.refusedAt, clock)}${numbered(token)}.`,
    text: frozen,
  }),
  "unknown-to-apple": (token) => ({
    tone: "critical",
    icon: "file-x-corner",
    title: `Apple does not know this token${numbered(token)}.`,
    text: `${frozen} ${asked}`,
  }),
  "unreadable-to-apple": (token, clock) => ({
    tone: "critical",
    icon: "file-x-corner",
    title: `Apple cannot read this token${since(token.refusedAt, clock)}${numbered(token)}.`,
    text: `${frozen} ${asked}`,
  }),
  "turned-away": (token, clock) => ({
    tone: "critical",
    icon: "file-x-corner",
    title: `Apple turns this token away${since(token.refusedAt, clock)} (${token.refusalNumber ?? 401}).`,
    text: `It does not say why. ${frozen} ${asked}`,
  }),
  "other-location": () => ({
    tone: "critical",
    icon: "file-x-corner",
    title: "Apple answers for another location.",
    text: `So that no license moves at the wrong place, nothing of the answer was kept. ${frozen}`,
  }),
  "no-right-to-write": ({ legacy }) =>
    legacy
      ? accountToken
      : {
          tone: "plain",
          icon: "lock",
          title: "The file of this token may only read.",
          text: "It was downloaded by somebody whose role at Apple does not manage apps and books. Titles and licenses are shown; nothing can be assigned or revoked.",
        },
  "legacy-token": () => accountToken,
  "date-passed": ({ expiresAt, expiry }, { zone }) => ({
    tone: "critical",
    icon: "calendar-x-2",
    title: `Expired on ${wholeDate(expiresAt, zone)}, ${dayDistance(expiry.days)}.`,
    text: frozen,
  }),
  "expires-soon": ({ expiresAt, expiry }, { zone }) => ({
    tone: expiry.tone === "critical" ? "critical" : "warning",
    icon: "hourglass",
    title: `Expires on ${wholeDate(expiresAt, zone)}, ${dayDistance(expiry.days)}.`,
    text: "From then on it cannot be synced, and nothing can be assigned or revoked. Apps that are installed keep working.",
  }),
  "taken-by-other": (token, clock) => ({
    tone: "critical",
    icon: "swords",
    title: `${other(token)} has claimed this location${since(token.ownerSince, clock)}.`,
    text: "Two servers at one location take licenses from each other, so this one stopped writing. What Apple says is still read.",
  }),
  "owned-by-other": (token) => ({
    tone: "warning",
    icon: "hand",
    title: `${other(token)} manages this location.`,
    text: "What Apple says is read; nothing is ever written here as long as another server's name stands there.",
  }),
  "name-removed": () => ({
    tone: "warning",
    icon: "hand",
    title: "The name of this server is gone from this location.",
    text: "Somebody took it away at Apple. What Apple says is still read; nothing is assigned or revoked.",
  }),
  "registration-pending": () => ({
    tone: "warning",
    icon: "hand",
    title: "Apple has not yet confirmed that this server manages the location.",
    text: "The next sync asks. Until then nothing is assigned or revoked.",
  }),
  "never-registered": () => ({
    tone: "warning",
    icon: "hand",
    title: "This server is not registered at this location.",
    text: "That was chosen when the token was added. Titles and licenses are shown; nothing can be assigned or revoked, and no other server's claim would be noticed.",
  }),
  silent: (token, clock) => silence(`No answer from Apple${since(token.silentSince, clock)}.`),
  "never-answered": () => silence("Apple has not answered for this token yet."),
  "observed-by-choice": () => ({
    tone: "plain",
    icon: "binoculars",
    title: "This token is only observed.",
    text: "Everything is shown, nothing is ever written.",
  }),
  well: () => null,
};

const accountToken: StateWords = {
  tone: "plain",
  icon: "lock",
  title: "This is a legacy (account) token.",
  text: "It belongs to an account, not to a location. Apple lets it be read and nothing else: move its licenses to a location at Apple, and add that location's token.",
};

function silence(title: string): StateWords {
  return {
    tone: "warning",
    icon: "cloud-off",
    title,
    text: "That is not the token's fault. What is shown is what was last heard, plans can be made, and apps that are installed keep working. Apple is asked again by itself.",
  };
}
