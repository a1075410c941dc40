import "server-only";
import { forget } from "#lib/data/across-groups/guessing.ts";
import { findByEmail, savePassword } from "#lib/data/across-groups/members.ts";
import { findPlaces } from "#lib/data/across-groups/places.ts";
import { revokeSessions } from "#lib/data/across-groups/sessions.ts";
import { customerStanding } from "#lib/data/across-groups/standing.ts";
import * as audit from "#lib/data/audit.ts";
import { transaction } from "#lib/data/transaction.ts";
import { passwordProblem } from "#lib/domain/members/password.ts";
import type { ResetPassword } from "#lib/features/setup/schemas.ts";
import { hashPassword } from "#lib/platform/password.ts";
import { Refusal } from "#lib/refusal.ts";
import { systemScope } from "#lib/scope.ts";

/** Whoever runs the server gives a member another password: all of their sessions end, and every customer they work for is told. */
export async function resetPassword({ email, password }: ResetPassword, now = new Date()): Promise<void> {
  const member = await findByEmail(email);
  if (!member) throw new Refusal("not-found");
  const problem = passwordProblem(password, member);
  if (problem) throw new Refusal("weak-password", { problem });

  await savePassword(member.id, await hashPassword(password));
  await revokeSessions(member.id, { except: null }, now);
  await forget(member.email);
  const actor = { kind: "job", id: null, name: "setup" } as const;
  const requestId = crypto.randomUUID();
  for (const { customerId } of await findPlaces(member.id)) {
    const standing = await customerStanding(customerId);
    if (!standing) continue;
    await transaction(systemScope(standing, { actor, via: "setup", requestId }), (tx) =>
      audit.record(tx, "member.password-reset", {
        target: { kind: "member", id: member.id, name: member.name },
      }),
    );
  }
}
