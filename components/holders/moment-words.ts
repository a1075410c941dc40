import { type Detail, readDetail } from "#components/holders/read-detail.ts";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { recordMoments } from "#components/inventory/record-moments.ts";
import { mdmMoments } from "#components/mdm/moment-words.ts";
import { problemWords } from "#components/operations/operation-words.ts";
import { triggerWords } from "#components/renewal/trigger-words.ts";
import { counted } from "#components/ui/count.ts";
import type { HolderEventKind } from "#lib/domain/inventory/holder-event.ts";
import type { HolderMoment } from "#lib/features/holders/queries.ts";

export interface MomentWords {
  icon: IconName;
  tone?: "ok" | "notice" | "warning" | "critical";
  /** What happened, behind the title's name where there is one. */
  what: string;
  /** Why, as a sentence. */
  why?: string | undefined;
  /** Of what is held. */
  delta?: number;
}

type Told = Pick<HolderMoment, "kind" | "detail" | "meaning">;

/** One moment of a person's or device's life in words; null for a kind that this version does not know. */
export function momentWords(moment: Told): MomentWords | null {
  const words = Object.hasOwn(kinds, moment.kind) ? kinds[moment.kind as HolderEventKind] : null;
  return words ? words(readDetail(moment.detail), moment.meaning) : null;
}

const isRevoke = ({ text }: Detail) => text("verb") === "disassociate";
const elsewhere = ({ flag }: Detail) => (flag("outside") ? ", not by this console" : "");

/** Why, after a colon: Apple's meaning of a number, or only that there is none. */
const apples = (meaning: string | null, { number }: Detail) => {
  if (meaning) return `${meaning}.`;
  return number("number") === null ? "Apple gave no reason." : undefined;
};

const at = (text: Detail["text"]) => `at ${text("token") ?? "a location"}`;

/** Why somebody was invited. */
function whyInvited(text: Detail["text"]): string | undefined {
  const title = text("inFavorOf") ?? "an app";
  const reason = text("reason");
  if (reason === "switch") return "The token sends invitations automatically.";
  if (reason === "auto-title")
    return `${title} is an Auto app that takes the person’s own license, whatever the token’s switch says.`;
  if (reason === "assignment")
    return `${title} was assigned with the person’s own license, whatever the token’s switch says.`;
  return reason === "by-hand" ? "Somebody invited them by hand." : undefined;
}

const kinds: Record<HolderEventKind, (detail: Detail, meaning: string | null) => MomentWords> = {
  "license-given": (detail) => ({ icon: "arrow-up-right", what: `assigned${elsewhere(detail)}`, delta: 1 }),
  "license-taken": (detail) => ({ icon: "arrow-down-left", what: `revoked${elsewhere(detail)}`, delta: -1 }),
  "license-refused": (detail, meaning) => ({
    icon: "ban",
    tone: "critical",
    what: isRevoke(detail) ? "not revoked" : "not assigned",
    why: apples(meaning, detail),
  }),
  "license-missing": (detail) => ({
    icon: "search-x",
    tone: "warning",
    what: isRevoke(detail) ? "still held after revoking" : "not found at Apple after assigning",
    why: "Apple said yes, and its list says otherwise.",
  }),
  "license-unsent": (detail) => ({
    icon: "circle-minus",
    what: isRevoke(detail) ? "not revoked, never asked for" : "not assigned, never asked for",
    why:
      detail.text("why") === "stopped"
        ? "It was stopped before that."
        : problemWords({ reason: detail.text("why") ?? "" })?.title.replace(/[.]?$/, "."),
  }),
  "license-waits": (detail) => ({
    icon: "hourglass",
    tone: "notice",
    what: isRevoke(detail) ? "to be revoked, once its token can act" : "to be assigned, once its token can act",
    why: detail.text("trigger") === "asked" ? undefined : triggerWords[detail.text("trigger") ?? ""]?.concat("."),
  }),
  "license-unseen": () => ({
    icon: "eye-off",
    what: "not seen any more",
    why: "Its token was removed from this console. At Apple the license stays as it was.",
    delta: -1,
  }),
  registered: () => ({ icon: "user-round-check", tone: "ok", what: "Registered with Apple" }),
  "registration-refused": (detail, meaning) => ({
    icon: "user-round-x",
    tone: "critical",
    what: detail.text("verb") === "retire" ? "Not retired at Apple" : "Not registered with Apple",
    why: apples(meaning, detail),
  }),
  retired: ({ number }) => ({
    icon: "user-round-minus",
    what: "Retired at Apple",
    why: `Apple freed ${counted(number("licenses") ?? 0, "license")}${number("books") ? `; ${number("books") === 1 ? "a book stays" : `${number("books")} books stay`}` : ""}.`,
  }),
  "invitation-sent": ({ text }) => ({
    icon: "send",
    what: `Invited ${at(text)}, ${text("channel") === "command" ? `by a command to ${text("device") ?? "the device"}, without a mail` : "by mail"}`,
    why: whyInvited(text),
  }),
  "invitation-accepted": ({ text }) => ({ icon: "circle-check", tone: "ok", what: `Accepted the invitation ${at(text)}` }),
  "invitation-canceled": ({ text }) => ({ icon: "circle-minus", what: `Not to be invited ${at(text)} after all` }),
  "invitation-failed": ({ text }) => ({
    icon: "ban",
    tone: "warning",
    what: `The invitation ${at(text)} did not arrive`,
    why: "The device or the mail server would not take it.",
  }),
  "invitation-impossible": ({ text }) => ({
    icon: "ban",
    tone: "warning",
    what: `Could not be invited ${at(text)}`,
    why: "There is no e-mail address, and no managed device that takes the invite command.",
  }),
  ...mdmMoments,
  ...recordMoments,
  "invitation-mail-failed": ({ text, flag }) => ({
    icon: "mail",
    tone: "warning",
    what: `The invitation mail to ${text("to") ?? "the person"} ${flag("bounced") ? "came back" : "did not leave"}`,
    why: text("problem") ?? undefined,
  }),
}; // prettier-ignore
