import "server-only";
import { forgive, refusalOf, takeTry } from "#lib/data/across-groups/guessing.ts";
import { findByEmail } from "#lib/data/across-groups/members.ts";
import { passwordMatches } from "#lib/platform/password.ts";
import { Refusal } from "#lib/refusal.ts";

/** Whoever sits there types their password once more before something weighty; guesses at it are counted. */
export async function confirmPassword(
  { email }: { email: string },
  password: string,
  address: string | null,
): Promise<void> {
  const tried = await takeTry(email, address);
  const account = await findByEmail(email);
  if (!(await passwordMatches(account?.passwordHash ?? null, password))) {
    const { reason, facts } = await refusalOf(tried);
    throw new Refusal(reason === "locked-out" ? reason : "wrong-password", facts);
  }
  await forgive(tried);
}
