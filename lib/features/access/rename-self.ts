import "server-only";
import { saveName } from "#lib/data/across-groups/members.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { Self } from "#lib/features/access/change-password.ts";
import { recordOwn } from "#lib/data/across-groups/own-activity.ts";
import type { SaveName } from "#lib/features/access/schemas.ts";
import type { Granted } from "#lib/scope.ts";

export async function renameSelf(
  self: Self,
  scopes: readonly Granted<"group:read">[],
  input: SaveName,
): Promise<void> {
  const name = tidyName(input.name);
  await saveName(self.id, name);
  await recordOwn(scopes, self, "member.renamed", { before: { name: self.name }, after: { name } });
}
