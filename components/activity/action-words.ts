import type { IconName } from "#components/marks/icon-shapes.ts";

/** What was done, as a verb in the past: `token.added` is "added". What stands here reads better than the word itself. */
const verbs: Record<string, string> = {
  "member.role-changed": "changed the role of",
  "member.role-ended": "ended a role of",
  "member.signed-in": "signed in as",
  "member.signed-out": "signed out as",
  "member.password-changed": "changed the password of",
  "member.password-reset": "reset, on the server, the password of",
  "member.sessions-ended": "ended sessions of",
  "invitation.resent": "sent again the invitation of",
  "invitation.withdrawn": "took back the invitation of",
  "token.subscriptions-switched": "switched subscriptions of",
  "subscription.given": "gave seats of a subscription of",
  "subscription.taken-back": "took back seats of a subscription of",
  "token.notifications-changed": "changed the notifications of",
  "token.location-renamed": "noticed a new name of",
  "title.recounted": "counted again",
  "title.hidden": "hid from lists",
  "title.restored": "showed in lists again",
  "token.take-over-asked": "asked to take over the location of",
  "token.taken-over": "took over the location of",
  "token.registered": "registered",
  "token.backed-off": "left to the other server",
  "token.observed": "set to be only observed",
  "token.observed-no-more": "ended observing of",
  "token.sync-asked": "asked for a sync of",
  "token.wishes-queued": "queued changes for",
  "token.wish-dropped": "took back a waiting change of",
  "token.removal-started": "began to remove",
  "token.removal-ended": "did not get to the end of removing",
  "token.renewal-checked": "checked the renewal of",
  "licenses.replayed": "replayed what waited:",
  "token.address-added": "added an address for notices to",
  "token.address-asked": "asked an address again for notices of",
  "token.address-verified": "verified an address for notices of",
  "token.address-removed": "removed an address for notices from",
  "notice.acknowledged": "acknowledged a notice of",
  "holder-group.members-added": "put some into",
  "holder-group.members-removed": "took some out of",
  "device.tagged": "changed the tags of",
  "person.tagged": "changed the tags of",
  "person.adopted": "took over",
  "person.left": "marked as left",
  "person.returned": "marked as back",
  "directory.token-replaced": "replaced the token of",
  "directory.token-revoked": "revoked the token of",
  "mail.resent": "sent a mail again to",
  "mail.tested": "mailed a test to",
  "template.saved": "rewrote template",
  "token.template-chosen": "chose a template for",
  "token.invites-switched": "switched automatic invitations of",
  "people.invited": "invited people at",
  "people.invited-again": "invited people again at",
  "invitations.canceled": "took people out of the queue of invitations at",
  "title.assignment-changed": "changed how people get",
  "token.template-lost": "lost the template of",
  "devices.edited": "edited several devices",
  "people.edited": "edited several people",
  "devices.removed": "removed several devices",
  "people.removed": "removed several people",
  "rehearsal.started": "started to rehearse",
  "people.registration-asked": "asked to register people at",
  "people.retirement-asked": "asked to retire people at",
  "people.registered": "registered people by",
  "people.retired": "retired people by",
};

/** Said behind the verb, where the name alone does not tell what it is. */
const nouns: Record<string, string> = {
  key: "API key",
  group: "group",
  token: "token",
  customer: "customer",
  device: "device",
  person: "person",
  "holder-group": "group",
  directory: "directory",
  webhook: "webhook",
  calendar: "calendar",
  template: "template",
};

export function verbOf(action: string): string {
  const [noun = "", verb = action] = action.split(".");
  return verbs[action] ?? [verb.replaceAll("-", " "), nouns[noun]].filter(Boolean).join(" ");
}

export const viaWords: Record<string, string> = {
  ui: "Browser",
  api: "API",
  sync: "Sync",
  job: "Server",
  setup: "Setup",
};

/** For whoever did it and is no person. */
export function actorIcon({ actorKind, via }: { actorKind: string; via: string }): IconName {
  if (actorKind === "key") return "key-square";
  return via === "sync" ? "refresh-cw" : "server";
}

/** Jobs go by their file's name: "send-mail" is told as "Send mail". */
export function actorWords({ actorKind, actorName }: { actorKind: string; actorName: string }): string {
  if (actorKind !== "job") return actorName;
  const words = actorName.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
