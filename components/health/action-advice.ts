import type { ErrorAction } from "#lib/domain/help/error-advice.ts";

/** What to press, or whom to ask. */
export const actionAdvice: Record<ErrorAction, string> = {
  renew: "Open the token and press Renew.",
  wait: "Nothing: it is tried again by itself. If it lasts for more than a day, contact Apple Support.",
  sync: "Press Sync now on the token, then look again and plan anew.",
  buy: "Get more licenses in Apple Business or School Manager, or revoke some, then press Sync now.",
  "choose-other": "Plan it for another holder, or with a token of another location.",
  "link-account": "Open the person, correct the account or the address, and ask again.",
  "check-rights":
    "Let somebody whose role at Apple manages apps and books download the token, then press Renew.",
  "test-connection": "Open Settings, Connection, and press Test now.",
  "ask-apple": "Sign in at Apple and look for what waits there; if nothing does, contact Apple Support.",
  report: "Report it to whoever runs this console, with the number of the operation.",
  none: "Nothing can be done about it.",
};
