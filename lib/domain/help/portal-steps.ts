/**
 * Where Apple's portal keeps content tokens. Apple moves this page now and then: the one place that says so, and the day
 * on which somebody last walked it. `emphasis` marks words as the portal writes them.
 */
export const PORTAL_CHECKED_ON = "2026-10-14";

export interface PortalStep {
  words: readonly { text: string; emphasis?: boolean }[];
}

const named = (text: string) => ({ text, emphasis: true });
const plain = (text: string) => ({ text });

/** What a location's portal is called and where it is, by what Apple says of the location. */
export function portalOf(platform: string | null): { name: string; hosts: readonly string[] } {
  if (platform === "volumestore") return { name: "Apple School Manager", hosts: ["school.apple.com"] };
  if (platform === "enterprisestore")
    return { name: "Apple Business Manager", hosts: ["business.apple.com"] };
  return { name: "Apple Business or School Manager", hosts: ["business.apple.com", "school.apple.com"] };
}

/** For the portal of one kind of location; for either, where the location is not known. */
export const downloadStepsOf = (platform: string | null): readonly PortalStep[] => [
  { words: [plain(`Sign in to ${portalOf(platform).name}.`)] },
  {
    words: [
      plain("Your name, then "),
      named("Preferences"),
      plain(", "),
      named("Payments and Billing"),
      plain("."),
    ],
  },
  {
    words: [
      named("Apps and Books"),
      plain(", "),
      named("Content Tokens"),
      plain(", download the one for your location."),
    ],
  },
];

export const downloadSteps = downloadStepsOf(null);

/** What the same page was called before, for those who look for the old words. */
export const olderWording = "Settings, Apps and Books, My Server Tokens";

/** For accounts of the old volume program, whose tokens name no location. */
export const accountTokenSteps: readonly PortalStep[] = [
  { words: [plain("Sign in to the VPP store with the account that bought the titles.")] },
  { words: [plain("The account's name, then "), named("Account Summary"), plain(".")] },
  { words: [named("Download Token"), plain(".")] },
];

export const notListedSteps: readonly PortalStep[] = [
  { words: [plain("Each location has one content token, and each content token belongs to one location.")] },
  {
    words: [
      plain("Add a location first: "),
      named("Locations"),
      plain(", "),
      named("Add"),
      plain(". Its token is listed a moment later."),
    ],
  },
  {
    words: [
      plain(
        "Name it after whoever will use its apps, such as “Retail Nordics”: the name comes along with the token.",
      ),
    ],
  },
];
