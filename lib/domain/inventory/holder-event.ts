/** What can happen to a device or a person, for their timeline. */
export const holderEventKinds = ["license-given", "license-taken", "license-refused"] as const;

export type HolderEventKind = (typeof holderEventKinds)[number];
