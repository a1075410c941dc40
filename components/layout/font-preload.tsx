import { preload } from "react-dom";

const latin = new URL(
  "@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2",
  import.meta.url,
).toString();

/** The one file that every page needs; the others load when a letter asks for them. */
export function FontPreload() {
  preload(latin, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return null;
}
