import "server-only";
import * as recipients from "#lib/data/recipients.ts";
import * as templateTokens from "#lib/data/template-tokens.ts";
import * as versions from "#lib/data/template-versions.ts";
import * as templates from "#lib/data/templates.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { templateInSight } from "#lib/features/templates/template-here.ts";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export type { TemplateVersion } from "#lib/data/template-versions.ts";
export type { InvitationPreview } from "#lib/features/templates/preview-invitation.ts";
export type { SentTest } from "#lib/features/templates/send-test.ts";
export { findPeople, type FoundPerson } from "#lib/features/templates/find-people.ts";
export { tokenTemplate, type TokenTemplate } from "#lib/features/templates/token-template.ts";

export interface TemplateRow {
  id: string;
  groupId: string;
  groupName: string;
  /** It lives in a group above: used here, written there. */
  inherited: boolean;
  name: string;
  defaultLanguage: string;
  languages: string[];
  version: number;
  savedAt: Date;
  savedBy: string;
  /** The tokens in sight that use it. */
  tokens: { id: string; name: string }[];
}

export interface TemplateView extends TemplateRow {
  texts: versions.TemplateVersion["texts"];
}

export function listTemplates(scope: Granted<"template:write">, walk: Walk): Promise<Page<TemplateRow>> {
  return transaction(scope, async (tx) => {
    const page = await templates.page(tx, walk);
    return { ...page, rows: (await viewsOf(tx, page.rows)).map(({ texts: _, ...row }) => row) };
  });
}

export function getTemplate(scope: Granted<"template:write">, id: string): Promise<TemplateView> {
  return transaction(scope, async (tx) => {
    const [view] = await viewsOf(tx, [await templateInSight(tx, id)]);
    if (!view) throw new Refusal("not-found");
    return view;
  });
}

async function viewsOf(tx: Tx, records: readonly templates.TemplateRecord[]): Promise<TemplateView[]> {
  if (records.length === 0) return [];
  const inUse = await versions.inUse(tx, records);
  const ids = records.map(({ id }) => id);
  const using = Map.groupBy(await templateTokens.using(tx, ids), ({ templateId }) => templateId);
  return records.flatMap(({ id, groupId, groupName, name, defaultLanguage, version }) => {
    const saved = inUse.get(id);
    if (!saved) return [];
    const { texts, savedAt, savedBy } = saved;
    const tokens = (using.get(id) ?? []).map((token) => ({ id: token.id, name: token.name }));
    const inherited = !tx.reach.includes(groupId);
    const said = { texts, languages: Object.keys(texts).toSorted(), savedAt, savedBy };
    return [{ id, groupId, groupName, inherited, name, defaultLanguage, version, ...said, tokens }];
  });
}

export interface VersionPage extends Page<versions.TemplateVersion> {
  template: Pick<templates.TemplateRecord, "id" | "name" | "version" | "groupId">;
}

/** What a template said, newest first. */
export function listVersions(scope: Granted<"template:write">, id: string, walk: Walk): Promise<VersionPage> {
  return transaction(scope, async (tx) => {
    const { name, version, groupId } = await templateInSight(tx, id);
    return { template: { id, name, version, groupId }, ...(await versions.page(tx, id, walk)) };
  });
}

export function getVersion(
  scope: Granted<"template:write">,
  id: string,
  number: number,
): Promise<versions.TemplateVersion> {
  return transaction(scope, async (tx) => versions.get(tx, (await templateInSight(tx, id)).id, number));
}

/** Why invitations do not leave by mail; null where they do. */
export function mailsAreKept(scope: Granted<"template:write">): "rehearsal" | "no-server" | null {
  if (scope.world !== null) return "rehearsal";
  return env().SMTP_URL ? null : "no-server";
}

/** Why a person cannot be invited by mail, or was not reached: no address, or what the mail server said. */
export type MailTrouble =
  { kind: "no-address" } | { kind: "not-sent"; to: string; problem: string; at: Date };

export function mailTrouble(scope: Granted<"inventory:read">, personId: string): Promise<MailTrouble | null> {
  if (!isRowId(personId)) throw new Refusal("not-found");
  return transaction(scope, async (tx) => {
    const { email } = await recipients.get(tx, personId);
    if (email === null) return { kind: "no-address" };
    const last = await recipients.lastMail(tx, personId);
    if (last?.state !== "failed" || last.to !== email) return null;
    return { kind: "not-sent", to: email, problem: last.problem ?? "", at: last.createdAt };
  });
}
