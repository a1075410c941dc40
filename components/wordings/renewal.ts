import { counted, named, number, said, type Words } from "#components/wordings/wording.ts";
import { wholeDate } from "#components/ui/time-words.ts";
import type { Reason, RefusalFacts } from "#lib/refusal.ts";

const day = (at: string | number | null | undefined) =>
  at ? wholeDate(new Date(at), "UTC") : "an unknown day";

/** What was asked for may wait for the token, where it was licenses. */
const mayWait = ({ queue, licenses }: RefusalFacts) =>
  queue ? ` What you ask for (${counted(number(licenses), "license")}) can wait until it can act again.` : "";

const installed = "Apps that are installed keep working.";
const renewed = "Renew it with a new file of the same location.";

export const renewalWords = {
  "renew-elsewhere": ({ name }) =>
    said(
      `${named(name, "This token")} is managed in another group.`,
      "It is renewed in the group it belongs to, by somebody who manages tokens there. Nothing was changed.",
    ),
  "renewed-meanwhile": ({ name }) =>
    said(
      `${named(name, "This token")} was renewed just now.`,
      "Somebody else was faster. Look at its new expiry date before you try again; this file was not kept.",
    ),
  "renewal-older-file": ({ expiresAt, stored }) =>
    said(
      "This file is no newer than the one that is here.",
      `It ends on ${day(expiresAt)}, the stored one on ${day(stored)}, and Apple still takes that. Download a new file; nothing was changed.`,
    ),
  "token-is-expired": (facts) =>
    said(
      `${named(facts["name"], "This token")} expired on ${day(facts["expiresAt"])}.`,
      `${renewed} ${installed}${mayWait(facts)}`,
    ),
  "token-is-revoked": (facts) =>
    said(
      `Apple has revoked ${named(facts["name"], "this token")}.`,
      `${renewed} ${installed}${mayWait(facts)}`,
    ),
  "token-is-invalid": (facts) =>
    said(
      `Apple does not know ${named(facts["name"], "this token")}.`,
      `${renewed} ${installed}${mayWait(facts)}`,
    ),
  "token-is-contested": (facts) =>
    said(
      `Another server claims the location of ${named(facts["name"], "this token")}.`,
      `Nothing is assigned or revoked until that is settled; its page shows the ways out.${mayWait(facts)}`,
    ),
  "token-is-not-owned": (facts) =>
    said(
      `This server does not manage the location of ${named(facts["name"], "this token")}.`,
      `Its page shows who does, and the ways out.${mayWait(facts)}`,
    ),
  "token-is-observing": (facts) =>
    said(
      `${named(facts["name"], "This token")} is only observed.`,
      `Nothing is ever written with it, by choice. Its page ends that.${mayWait(facts)}`,
    ),
  "token-is-read-only": (facts) =>
    said(
      `The file of ${named(facts["name"], "this token")} may only read.`,
      `Renew it with a file downloaded by someone who manages apps and books at Apple.${mayWait(facts)}`,
    ),
} satisfies Partial<Record<Reason, Words>>;
