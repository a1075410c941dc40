import { accessWords } from "#components/wordings/access.ts";
import { inventoryWords } from "#components/wordings/inventory.ts";
import { mdmWords } from "#components/wordings/mdm.ts";
import { noticeWords } from "#components/wordings/notices.ts";
import { planWords } from "#components/wordings/plans.ts";
import { renewalWords } from "#components/wordings/renewal.ts";
import { requestWords } from "#components/wordings/requests.ts";
import { templateWords } from "#components/wordings/templates.ts";
import { tokenWords } from "#components/wordings/tokens.ts";
import type { Wording, Words } from "#components/wordings/wording.ts";
import type { Reason, RefusalFacts } from "#lib/refusal.ts";

/** A reason without its words does not compile: they stand in components/wordings. */
const wordings: Record<Reason, Words> = {
  ...accessWords,
  ...tokenWords,
  ...inventoryWords,
  ...noticeWords,
  ...mdmWords,
  ...planWords,
  ...renewalWords,
  ...requestWords,
  ...templateWords,
};

export function wordingFor(reason: Reason, facts: RefusalFacts = {}): Wording {
  const words = wordings[reason];
  return typeof words === "function" ? words(facts) : words;
}
