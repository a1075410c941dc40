import "server-only";
import { saveSettings as save } from "#lib/data/across-groups/members.ts";
import type { SaveSettings } from "#lib/features/access/schemas.ts";

export function saveSettings(
  self: { id: string },
  { theme, density, shortcuts }: SaveSettings,
): Promise<void> {
  return save(self.id, { theme, density, shortcuts: shortcuts === "on" });
}
