/** `actor:"Ines Carrow" action:token.added kind:token target:"Stores DACH" via:api group:Retail since:yesterday until:2026-11-19` */
export const activityFilterKeys = [
  "actor",
  "action",
  "kind",
  "target",
  "via",
  "request",
  "group",
  "since",
  "until",
] as const;

/** Entries are counted up to here; what is beyond is "more than". */
export const COUNTED = 10_000;
