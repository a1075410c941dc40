import type { OwnerView } from "#lib/features/ownership/queries.ts";

/** Whose name stands there, for a sentence. */
export function ownerName({ name, sibling }: Pick<OwnerView, "name" | "sibling">): string {
  if (sibling)
    return sibling.name
      ? `${sibling.name}, a customer of this installation`
      : "Another customer of this installation";
  return name ?? "A server without a name";
}

/** What else Apple tells of it. */
export function ownerDetail({
  owner,
  metadata,
  sibling,
}: Pick<OwnerView, "owner" | "metadata" | "sibling">): string | null {
  if (sibling) return "Whoever operates this installation knows which one.";
  if (owner.kind === "configurator")
    return owner.version
      ? `Apple Configurator on a Mac, version ${owner.version}`
      : "Apple Configurator on a Mac";
  return metadata;
}
