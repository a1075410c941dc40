/** The name that a server leaves at a location of Apple's. */
export interface MdmInfo {
  id?: string | undefined;
  name?: string | undefined;
  metadata?: string | undefined;
}

export type OwnerVerdict = "ours" | "nobody" | "other";

export type Owner =
  | { kind: "nobody" }
  | { kind: "configurator"; name: string; version: string | null }
  | { kind: "server"; name: string | null; metadata: string | null };

/** What is left at a location that was released: Apple lets a name be replaced, never taken away. */
export const releasedMdmInfo = {
  id: "00000000-0000-0000-0000-000000000000",
  name: "Released: no server manages this location",
  metadata: "Released by Quartermaster",
};

const isNobodys = (id: string | undefined) => !id?.trim() || id.trim() === releasedMdmInfo.id;

/** Only the id decides; names are for people. */
export function ownerVerdict(mdmInfo: MdmInfo | null | undefined, ourId: string): OwnerVerdict {
  const id = mdmInfo?.id?.trim();
  if (isNobodys(id)) return "nobody";
  return id === ourId ? "ours" : "other";
}

/** Who holds a location, for a sentence to the admin. Apple Configurator 2 writes its own name and version. */
export function describeOwner(mdmInfo: MdmInfo | null | undefined): Owner {
  if (!mdmInfo || isNobodys(mdmInfo.id)) return { kind: "nobody" };
  const name = mdmInfo.name?.trim() || null;
  const metadata = mdmInfo.metadata?.trim() || null;
  if (name && /^apple configurator\b/i.test(name)) return { kind: "configurator", name, version: metadata };
  return { kind: "server", name, metadata };
}
