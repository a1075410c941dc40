/** What a waiting wish came of: somebody asked, or one of the things that take a license back by themselves. */
export const wishTriggers = [
  "asked",
  "device-left",
  "device-removed",
  "person-left",
  "rule-changed",
  "title-removed",
  "token-removed",
] as const;

export type WishTrigger = (typeof wishTriggers)[number];
