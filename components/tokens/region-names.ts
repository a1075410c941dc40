const names = new Intl.DisplayNames("en-US", { type: "region" });

/** "Sweden" for SE. */
export function regionName(region: string): string {
  try {
    return names.of(region) ?? region;
  } catch {
    return region;
  }
}

/** What Apple calls the kind of account that a location belongs to. */
export function accountWords(platform: string | null, legacy: boolean): string {
  if (legacy) return "Legacy (account) token";
  return platform === "volumestore" ? "Apple School" : "Apple Business";
}

/** The location's name, or what stands in for it. */
export const locationWords = ({ locationName, legacy }: { locationName: string | null; legacy: boolean }) =>
  locationName ?? (legacy ? "Legacy (account) token" : "Location without a name");
