export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["regular", "comfortable"] as const;

export type Theme = (typeof THEMES)[number];
export type Density = (typeof DENSITIES)[number];

const YEAR_S = 31_536_000;

/** An absent or strange cookie means the system's theme. */
export function themeOf(cookie: string | undefined): Theme {
  return cookie === "light" || cookie === "dark" ? cookie : "system";
}

/** An absent or strange cookie means regular rows. */
export function densityOf(cookie: string | undefined): Density {
  return cookie === "comfortable" ? cookie : "regular";
}

/** Keys such as "g t" are on unless someone switched them off. */
export function shortcutsOf(cookie: string | undefined): boolean {
  return cookie !== "off";
}

/** The attributes of the html element; the system's theme and regular rows need none. */
export function appearanceAttributes(theme: Theme, density: Density) {
  return {
    "data-theme": theme === "system" ? undefined : theme,
    "data-density": density === "regular" ? undefined : density,
  };
}

/** What the browser writes so that the server draws the next page alike. */
export function appearanceCookie(
  name: "theme" | "density" | "shortcuts",
  value: Theme | Density | "on" | "off",
): string {
  return `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
