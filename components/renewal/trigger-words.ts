import type { WishTrigger } from "#lib/domain/tokens/wish-trigger.ts";

const words: Record<WishTrigger, string> = {
  asked: "Somebody asked for it",
  "device-left": "The device left management",
  "device-removed": "The device was removed",
  "person-left": "The person left",
  "rule-changed": "A rule changed",
  "title-removed": "The title was removed",
  "token-removed": "The token is being removed",
};

/** What made a waiting wish. */
export const triggerWords: Readonly<Record<string, string | undefined>> = words;
