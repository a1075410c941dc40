/** The parts of a timeline that it can be narrowed to. */
export const holderEventParts = ["licenses", "invitations", "installs", "record"] as const;

export type HolderEventPart = (typeof holderEventParts)[number];

/** What can happen to a device or a person, and the part of their timeline that tells it. */
export const partOfHolderEvent = {
  "license-given": "licenses",
  "license-taken": "licenses",
  "license-refused": "licenses",
  "license-missing": "licenses",
  "license-unsent": "licenses",
  "license-waits": "licenses",
  "license-unseen": "licenses",
  registered: "invitations",
  "registration-refused": "invitations",
  retired: "invitations",
  "invitation-sent": "invitations",
  "invitation-accepted": "invitations",
  "invitation-canceled": "invitations",
  "invitation-failed": "invitations",
  "invitation-impossible": "invitations",
  "invitation-mail-failed": "invitations",
  "install-done": "installs",
  "install-failed": "installs",
  "install-canceled": "installs",
  "uninstall-done": "installs",
  "uninstall-failed": "installs",
  "uninstall-canceled": "installs",
  "invite-command-done": "invitations",
  "invite-command-failed": "invitations",
  "invite-command-canceled": "invitations",
  "mdm-joined": "record",
  "mdm-left": "record",
  "record-changed": "record",
} as const satisfies Record<string, HolderEventPart>;

export type HolderEventKind = keyof typeof partOfHolderEvent;

/** The kinds of one part; all of them without one. */
export function holderEventKinds(part?: HolderEventPart): HolderEventKind[] {
  const all = Object.keys(partOfHolderEvent) as HolderEventKind[];
  return part ? all.filter((kind) => partOfHolderEvent[kind] === part) : all;
}
