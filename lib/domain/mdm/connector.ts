/** What stands in front of the devices: one of two servers, or a program of one's own that hears signed posts. */
export const connectorKinds = ["nanomdm", "micromdm", "program"] as const;

export type ConnectorKind = (typeof connectorKinds)[number];

/** What happens with devices that the server knows and the inventory does not. */
export const newcomerChoices = ["offer", "add"] as const;

export type NewcomerChoice = (typeof newcomerChoices)[number];

/** Our own programs are let in by their signature; the servers ask for a key. */
export const needsApiKey = (kind: ConnectorKind): boolean => kind !== "program";
