import "server-only";
import * as templateTokens from "#lib/data/template-tokens.ts";
import * as templates from "#lib/data/templates.ts";
import { transaction } from "#lib/data/transaction.ts";
import { type TemplateChoice, templatesFor } from "#lib/features/template-line.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import type { Granted } from "#lib/scope.ts";

export interface TokenTemplate {
  /** Of the template that is used; null for the default one. */
  templateId: string | null;
  /** The chosen one is gone, and the default one is used instead. */
  lost: { name: string; at: Date; by: string } | null;
  /** Those of the token's group and of the groups above. */
  choices: TemplateChoice[];
}

/** Which template a token's invitations are written by, and which it could have. */
export function tokenTemplate(scope: Granted<"token:write">, tokenId: string): Promise<TokenTemplate> {
  return transaction(scope, async (tx) => {
    const { id, groupId } = await tokenHere(tx, tokenId);
    const { templateId } = await templateTokens.get(tx, id);
    const chosen = templateId === null ? null : await templates.find(tx, templateId);
    const gone = chosen?.deletedAt ?? null;
    return {
      templateId: chosen && gone === null ? chosen.id : null,
      lost: chosen && gone ? { name: chosen.name, at: gone, by: chosen.deletedBy ?? "" } : null,
      choices: await templatesFor(tx, groupId),
    };
  });
}
