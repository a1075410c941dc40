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
