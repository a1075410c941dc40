import type { ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { problemWords } from "#components/operations/operation-words.ts";
import type { RegistrationLine } from "#lib/features/registration/queries.ts";

interface Told {
  state: string;
  number: number | null;
  problem: string | null;
  meaning: string | null;
}

const UNKNOWN_ACCOUNT = 9635;
const ACCOUNT_TAKEN = 9641;

/** What to do about what Apple says, where its own meaning does not tell. */
const advice: Readonly<Record<number, string>> = {
  [UNKNOWN_ACCOUNT]: "Correct the Managed Apple Account, or leave it out and invite the person.",
  [ACCOUNT_TAKEN]: "Retire the other user of that account at this token first, or leave the account out.",
  9717: "Correct the e-mail address, then register again.",
  9603: "Register again later.",
  9644: "Register again later.",
};

/** Why somebody was not registered or not retired, in plain words, and what can be done. */
export function troubleWords({ state, number, problem, meaning }: Told): { why: string; now: string } {
  if (number !== null)
    return { why: meaning ?? `Apple refused it (${number})`, now: advice[number] ?? "Look at it, then try again." }; // prettier-ignore
  if (state === "missing")
    return { why: "Apple said yes, but its list does not show it", now: "Sync the token, then try again." };
  if (problem === "stopped") return { why: "Stopped before Apple was asked", now: "Safe to ask again." };
  const known = problem === null ? null : problemWords({ reason: problem });
  const waits = problem?.startsWith("token-") || problem === "location-changed-hands";
  return {
    why: known?.title ?? "Apple was never asked",
    now: waits ? "It waits for the token, and goes on by itself." : "Safe to ask again.",
  };
}

interface Look {
  tone: ChipTone;
  icon: IconName;
  word: string;
  second?: string;
}

const open = ["wanted", "ordered", "sent"];

/** How a person stands with one location. */
export function standingLook({ accounts, last }: Pick<RegistrationLine, "accounts" | "last">): Look {
  const status = ["Associated", "Registered"].find((one) => accounts.some((account) => account.status === one)); // prettier-ignore
  if (last && open.includes(last.state)) {
    const retiring = last.verb === "retire";
    const waits = last.state === "wanted" && last.operationId === null;
    return {
      tone: "accent",
      icon: "clock",
      word: retiring ? "Being retired" : "Being registered",
      ...(waits && { second: "Waits for the token to act." }),
    };
  }
  if (status === "Associated") return { tone: "ok", icon: "circle-check", word: "Accepted" };
  if (status === "Registered")
    return {
      tone: "plain",
      icon: "mail",
      word: "Registered",
      second: last?.number ? (last.meaning ?? undefined) : "Not accepted yet.",
    } as Look;
  if (last && last.verb === "register" && last.state !== "confirmed") {
    const { why, now } = troubleWords(last);
    return { tone: "critical", icon: "ban", word: "Not registered", second: `${why}. ${now}` };
  }
  if (accounts.length > 0) return { tone: "plain", icon: "user-round-x", word: "Retired" };
  return { tone: "plain", icon: "user-round-x", word: "Not registered" };
}
