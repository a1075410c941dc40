export type HolderKind = "device" | "person";

/** Who holds a license, as one text to compare and page by: "d:" and the serial, or "p:" and Apple's clientUserId. */
export type HolderKey = `d:${string}` | `p:${string}`;

/** Apple matches serials without case, and people paste them in either. */
export const deviceKey = (serial: string): HolderKey => `d:${serial.trim().toUpperCase()}`;

export const personKey = (clientUserId: string): HolderKey => `p:${clientUserId}`;

export function holderOf(key: string): { kind: HolderKind; id: string } {
  return { kind: key.startsWith("d:") ? "device" : "person", id: key.slice(2) };
}
