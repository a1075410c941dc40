/** Whom a group is made of. */
export const holderKinds = ["device", "person"] as const;

export type HolderKind = (typeof holderKinds)[number];
