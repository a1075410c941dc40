import type { LucideIconData } from "lucide-react/types";

/** Every icon of the package has the same declaration; this adds to it what the modules export besides. */
declare module "lucide-react/icons/x" {
  export const __iconData: LucideIconData;
}
