export type PasswordProblem = "too-short" | "too-long" | "is-email" | "is-name" | "repeated" | "sequence";

export const SHORTEST_PASSWORD = 12;
/** Hashing is dear on purpose; nobody may make it dearer. */
export const LONGEST_PASSWORD = 256;

/** What keeps a password from being accepted; length counts, a mix of signs is nobody's business. */
export function passwordProblem(
  password: string,
  { email, name }: { email: string; name: string },
): PasswordProblem | null {
  const points = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  if (points.length < SHORTEST_PASSWORD) return "too-short";
  if (points.length > LONGEST_PASSWORD) return "too-long";
  if (/^(.{1,3})\1+.{0,2}$/su.test(password)) return "repeated";
  if (isSequence(points)) return "sequence";

  const bare = bareLetters(password);
  if (bare === "") return null;
  const [mailbox = ""] = email.split("@");
  if (bare === bareLetters(email) || bare === bareLetters(mailbox)) return "is-email";
  return bare === bareLetters(name) ? "is-name" : null;
}

/** abcdefghijkl, 123456789012, zyxwvutsrqpo: each sign one step from the last, 0 following 9. */
function isSequence(points: readonly number[]): boolean {
  const steps = points.slice(1).map((point, index) => point - (points[index] ?? 0));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}

function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
