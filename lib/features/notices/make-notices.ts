import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as notices from "#lib/data/notices.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import { courseOf } from "#lib/domain/notices/course.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { mailNotices } from "#lib/features/mail-notices.ts";
import { findMoves } from "#lib/features/notices/find-moves.ts";
import { overAssigned } from "#lib/features/notices/over-assigned.ts";
import { queueEvents } from "#lib/features/notices/queue-events.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Looks at every token of the customer by the customer's own clock, and writes down what is to be told, of what, and to
 * whom, in one transaction: whoever is killed has written nothing, and of two workers each notice is made by one.
 */
export async function makeNotices(scope: Granted<Permission>): Promise<number> {
  const standing = await standingOf(scope);
  return transaction(scope, async (tx) => {
    const [all, known] = [await tokens.list(tx), await notices.known(tx)];
    const before = Map.groupBy(known, ({ tokenId }) => tokenId);
    const [moved, over] = [await findMoves(tx), await overAssigned(tx)];
    const courses = all.map((token) => {
      const stands = standing(token);
      const { id: tokenId, name: tokenName, locationName, expiresAt } = token;
      const findings = [stands, ...stands.others];
      const noticed = { id: tokenId, expiresAt, findings, over: over.get(tokenId) ?? null };
      const course = courseOf(noticed, before.get(tokenId) ?? [], tx.now(), tx.timeZone);
      const facts = { tokenId, tokenName, locationName, expiresAt };
      const make = [...course.make, ...(moved.get(tokenId) ?? [])];
      return { ...course, make: make.map((one) => ({ ...one, ...facts })) };
    });
    const made = await notices.insert(
      tx,
      courses.flatMap(({ make }) => make),
    );
    const ended = courses.flatMap(({ end }) => end);
    await notices.end(tx, ended);
    const escalated = await notices.escalate(
      tx,
      courses.flatMap(({ escalate }) => escalate),
    );
    await mailNotices(tx, made, escalated);
    await queueEvents(tx, made);
    if (made.length + ended.length + escalated.length > 0) await changes.tell(tx, "tokens");
    return made.length;
  });
}
