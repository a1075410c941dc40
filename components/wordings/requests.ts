import { counted, duration, number, said, type Words } from "#components/wordings/wording.ts";
import type { Reason } from "#lib/refusal.ts";

export const requestWords = {
  invalid: said("Something in this is not right.", "What is wrong stands beside each field."),
  "idempotency-mismatch": said(
    "This Idempotency-Key was used for another request.",
    "Use a new key for each new thing.",
  ),
  "idempotency-running": ({ seconds }) =>
    said(
      "The same request is under way.",
      seconds ? `Ask again in ${duration(number(seconds))}.` : "Ask again in a moment.",
    ),
  "idempotency-answer-lost": said(
    "This was done, and its answer is lost.",
    "The server stopped between the deed and its answer. Look at what it made before asking again.",
  ),
  "method-not-allowed": said(
    "This address does not take this method.",
    "The header Allow says which it takes.",
  ),
  "content-type-wrong": said("This is not JSON.", "Send the header Content-Type: application/json."),
  "body-not-json": said("This is not JSON.", "The body cannot be read. Check its quotes and braces."),
  "body-too-large": ({ most }) =>
    said(
      "This body is too large.",
      most ? `${counted(Math.floor(number(most) / 1000), "kilobyte")} is the most.` : "Send less at a time.",
    ),
} satisfies Partial<Record<Reason, Words>>;
