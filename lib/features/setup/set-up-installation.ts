import "server-only";
import { hashPassword } from "#lib/platform/password.ts";
import { customerStanding } from "#lib/data/across-groups/standing.ts";
import { insertFirstCustomer } from "#lib/data/across-groups/installation.ts";
import * as audit from "#lib/data/audit.ts";
import { transaction } from "#lib/data/transaction.ts";
import { passwordProblem } from "#lib/domain/members/password.ts";
import { SetUp } from "#lib/features/setup/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import { systemScope } from "#lib/scope.ts";

export interface SetUpResult {
  customerId: string;
  groupId: string;
  memberId: string;
}

/** Makes the first customer and its owner, once, whoever asks first: the setup page or the command line. */
export async function setUpInstallation(input: SetUp, now = new Date()): Promise<SetUpResult> {
  const { customerName, swatch, timeZone, memberName, email, password } = SetUp.parse(input);
  const name = memberName || (email.split("@")[0] ?? email);
  const problem = passwordProblem(password, { email, name });
  if (problem) throw new Refusal("weak-password", { problem });

  const customer = {
    name: customerName,
    swatch,
    timeZone,
    kind: "live",
    world: null,
    startedBy: null,
  } as const;
  const made = await insertFirstCustomer(
    customer,
    { name, email, passwordHash: await hashPassword(password) },
    now,
  );
  if (!made) throw new Refusal("already-set-up");

  const standing = await customerStanding(made.customerId);
  if (!standing) throw new Error("The customer just made has no group.");
  const actor = { kind: "member", id: made.memberId, name } as const;
  const scope = systemScope(standing, { actor: { ...actor }, via: "setup", requestId: crypto.randomUUID() });
  await transaction(scope, (tx) =>
    audit.record(tx, "customer.created", {
      target: { kind: "customer", id: made.customerId, name: customerName },
      after: { owner: email.trim().toLowerCase() },
    }),
  );
  return made;
}
