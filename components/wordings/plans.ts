import { counted, named, number, said, type Words } from "#components/wordings/wording.ts";
import type { Reason } from "#lib/refusal.ts";

const plan = (fact: string | number | null | undefined) => (fact ? `Plan ${fact}` : "This plan");

export const planWords = {
  "filter-unknown": ({ words }) =>
    said(
      "Part of the filter means nothing.",
      `${named(words, "A word of it")} would have been left out, and more people planned for than meant. Correct it and plan again.`,
    ),
  "plan-empty": ({ titles, targets }) =>
    said(
      "There is nothing to plan.",
      number(titles) === 0
        ? "Choose a title."
        : number(targets) === 0
          ? "Nobody matches what you chose. Choose devices or people."
          : "Choose titles, and devices or people.",
    ),
  "plan-too-large": ({ rows, most }) =>
    said(
      "This plan is too large.",
      `${rows ? `It would have ${counted(number(rows), "row")}; ` : ""}${most ? `${counted(number(most), "row")} is the most. ` : ""}Make it in parts.`,
    ),
  "plan-expired": ({ number: of }) =>
    said(`${plan(of)} is too old.`, "Licenses have moved since. Make it anew; nothing was sent to Apple."),
  "plan-applied": ({ number: of }) =>
    said(`${plan(of)} was applied already.`, "Its operation shows what became of it."),
  "plan-changed": ({ number: of }) =>
    said(
      `${plan(of)} is no longer true.`,
      "What Apple says has changed since it was made. Look at it anew; nothing was sent.",
    ),
  "asked-elsewhere": said(
    "Another operation is asking for the same.",
    "Wait until it is over, then try again what is still missing.",
  ),
  "operation-over": ({ number: of }) =>
    said(`${of ? `Operation ${of}` : "This operation"} is over.`, "There is nothing left to stop."),
  "nothing-to-put-back": said(
    "There is nothing to put back.",
    "Nobody lost this title by this operation. Make a new plan to assign it.",
  ),
  "nothing-to-retry": said(
    "There is nothing to try again.",
    "Nothing of this operation was refused, or it was tried again already.",
  ),
  "in-use": ({ name }) =>
    said(`${named(name, "This")} is in use.`, "Something else depends on it. Nothing was removed."),
} satisfies Partial<Record<Reason, Words>>;
