import type { PaletteEntry, PaletteSection } from "#components/layout/palette-entry.ts";
import type { FoundThing } from "#lib/features/find/queries.ts";

const places: Record<
  FoundThing["kind"],
  { path: string; icon: NonNullable<PaletteEntry["icon"]>; heading: string }
> = {
  token: { path: "tokens", icon: "key-round", heading: "Tokens" },
  title: { path: "apps", icon: "layout-grid", heading: "Apps" },
  device: { path: "devices", icon: "tablet-smartphone", heading: "Devices and people" },
  person: { path: "people", icon: "user-round", heading: "Devices and people" },
  plan: { path: "plans", icon: "list-checks", heading: "Elsewhere" },
  operation: { path: "operations", icon: "activity", heading: "Elsewhere" },
};

/** What the server found, as the palette lists it. */
export function foundSections(base: string, found: readonly FoundThing[]): PaletteSection[] {
  const bySection = Map.groupBy(found, ({ kind }) => places[kind].heading);
  return Array.from(bySection, ([heading, things]) => ({
    heading,
    entries: things.map((one) => entryOf(base, one)),
  }));
}

function entryOf(base: string, { kind, id, name, second, iconHash }: FoundThing): PaletteEntry {
  const { path, icon } = places[kind];
  return {
    id: `${kind}-${id}`,
    icon,
    title: name,
    href: `${base}/${path}/${id}`,
    ...(second && { second }),
    ...(iconHash && { image: `${base}/icons/${iconHash}` }),
  };
}
