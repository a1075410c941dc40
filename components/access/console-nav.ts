import type { NavSections } from "#components/layout/nav-sections.ts";

/** The console's own sections; tokens that wait for somebody are counted. */
export function consoleNav(groupId: string, tokensNeedAction: number): NavSections {
  const at = (section: string) => `/groups/${groupId}/${section}`;
  return [
    [
      { label: "Home", href: `/groups/${groupId}`, icon: "house", exact: true, onPhone: true },
      {
        label: "Tokens",
        href: at("tokens"),
        icon: "key-round",
        count: tokensNeedAction,
        countWords: "need action",
        urgent: true,
        onPhone: true,
      },
      { label: "Apps", href: at("apps"), icon: "layout-grid", onPhone: true },
      { label: "Devices", href: at("devices"), icon: "tablet-smartphone" },
      { label: "People", href: at("people"), icon: "users" },
    ],
    [
      { label: "Plans", href: at("plans"), icon: "list-checks" },
      { label: "Operations", href: at("operations"), icon: "activity", onPhone: true },
      { label: "Activity", href: at("activity"), icon: "scroll-text" },
    ],
    [{ label: "Settings", href: at("settings"), icon: "settings" }],
  ];
}

/** Keys pressed one after the other, and where they lead. */
export function consoleKeys(groupId: string): Record<string, string> {
  const at = (section: string) => `/groups/${groupId}/${section}`;
  return {
    "g h": `/groups/${groupId}`,
    "g t": at("tokens"),
    "g a": at("apps"),
    "g d": at("devices"),
    "g p": at("people"),
    "g l": at("plans"),
    "g o": at("operations"),
    "g y": at("activity"),
    "g s": at("settings"),
  };
}
