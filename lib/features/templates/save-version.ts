import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as versions from "#lib/data/template-versions.ts";
import type { TemplateRecord } from "#lib/data/templates.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { TextsByLanguage } from "#lib/domain/templates/message-texts.ts";

interface Saving {
  texts: TextsByLanguage;
  restoredOf?: number;
  /** Of the audit entry. */
  after: audit.AuditFacts;
}

/** The next version of a template; the ones before it stay as they are. Answers its number. */
export async function saveVersion(
  tx: Tx,
  { id, name, groupId, version }: TemplateRecord,
  { texts, restoredOf, after }: Saving,
): Promise<number> {
  const saved = { texts, after: version, ...(restoredOf !== undefined && { restoredOf }) };
  await versions.save(tx, id, saved);
  await audit.record(tx, "template.saved", {
    target: { kind: "template", id, name },
    before: { version },
    after: { version: version + 1, ...after },
    groupId,
  });
  return version + 1;
}
