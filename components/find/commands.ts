import type { PaletteEntry } from "#components/layout/palette-entry.ts";
import type { NavSections } from "#components/layout/nav-sections.ts";

/** Old words that people go on using for new things. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  Tokens: ["VPP", "sToken", "server token", "location", "content token"],
  Apps: ["books", "titles", "licenses", "assets"],
  People: ["users"],
  Operations: ["jobs", "sync"],
  Activity: ["audit", "log"],
  Settings: ["members", "roles", "API keys", "groups", "message templates", "MDM servers"],
};

/** Where one can go and what one can do, besides what is found. */
export function commandsOf(
  base: string,
  nav: NavSections,
  may: {
    assign: boolean;
    sync: boolean;
    /** The tokens that want it; null for who may not. */
    renew: readonly { id: string; name: string }[] | null;
  },
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
  const takeOver: PaletteEntry = {
    id: "do-take-over",
    icon: "hand",
    title: "Take over a location",
    href: `${base}/tokens?q=${encodeURIComponent("ours:no")}`,
    synonyms: ["claim", "contested", "conflict", "other MDM", "Configurator"],
  };
  return [
    ...(may.renew ? renewals(base, may.renew) : []),
    ...(may.assign ? [assign] : []),
    ...(may.sync ? [sync] : []),
    ...(may.renew ? [takeOver, removal(base)] : []),
    ...places,
  ];
}

/** From a token's row on: what it costs is shown before anything happens. */
const removal = (base: string): PaletteEntry => ({
  id: "do-remove",
  icon: "trash",
  title: "Remove a token",
  href: `${base}/tokens`,
  synonyms: ["delete", "unlink", "revoke all", "get licenses back"],
});

const renewWords = ["expired", "replace", "new file", "VPP", "sToken"];

function renewals(base: string, wanting: readonly { id: string; name: string }[]): PaletteEntry[] {
  const some = { id: "do-renew", title: "Renew a token", href: `${base}/tokens` };
  const each = wanting.slice(0, 20).map(({ id, name }) => ({
    id: `do-renew-${id}`,
    title: `Renew ${name}`,
    href: `${base}/tokens/${id}/renew`,
  }));
  return [...each, some].map((entry) => ({ ...entry, icon: "file-key", synonyms: renewWords }));
}
