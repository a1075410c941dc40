import "server-only";
import { savePassword } from "#lib/data/across-groups/members.ts";
import { revokeSessions } from "#lib/data/across-groups/sessions.ts";
import { passwordProblem } from "#lib/domain/members/password.ts";
import { confirmPassword } from "#lib/features/access/confirm-password.ts";
import { recordOwn } from "#lib/data/across-groups/own-activity.ts";
import type { ChangePassword } from "#lib/features/access/schemas.ts";
import { hashPassword } from "#lib/platform/password.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface Self {
  id: string;
  name: string;
  email: string;
  sessionId: string;
}

/** The present password is asked for and guesses at it are counted; every other session of the member ends. */
export async function changePassword(
  self: Self,
  scopes: readonly Granted<"group:read">[],
  { current, next }: ChangePassword,
  address: string | null,
): Promise<void> {
  await confirmPassword(self, current, address);
  const problem = passwordProblem(next, self);
  if (problem) throw new Refusal("weak-password", { problem });
  await savePassword(self.id, await hashPassword(next));
  await revokeSessions(self.id, { except: self.sessionId }, new Date());
  await recordOwn(scopes, self, "member.password-changed");
}
