import type { PaletteEntry } from "#components/layout/palette-entry.ts";
import type { NavSections } from "#components/layout/nav-sections.ts";

/** Old words that people go on using for new things. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  Tokens: ["VPP", "sToken", "server token", "location", "content token"],
  Apps: ["books", "titles", "licenses", "assets"],
  People: ["users"],
  Operations: ["jobs", "sync"],
  Activity: ["audit", "log"],
  Settings: ["members", "roles", "API keys", "groups"],
};

/** Where one can go and what one can do, besides what is found. */
export function commandsOf(
  base: string,
  nav: NavSections,
  may: { assign: boolean; sync: boolean },
): PaletteEntry[] {
  const places = nav.flat().map(({ label, href, icon }) => ({
    id: `go-${label}`,
    icon,
    title: label,
    href,
    synonyms: synonyms[label] ?? [],
  }));
  const assign: PaletteEntry = {
    id: "do-assign",
    icon: "arrow-up-right",
    title: "Assign licenses",
    href: `${base}/plans/new?kind=assign`,
    synonyms: ["plan", "give"],
  };
  const sync: PaletteEntry = {
    id: "do-sync",
    icon: "refresh-cw",
    title: "Sync all tokens",
    href: `${base}/operations`,
    act: "sync-all",
    synonyms: ["refresh", "update", "now"],
  };
  return [...(may.assign ? [assign] : []), ...(may.sync ? [sync] : []), ...places];
}
