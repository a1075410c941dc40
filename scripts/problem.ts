/** A failure the person at the terminal can mend: said without a stack trace, and with what to do. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(what: string, remedy: string) {
    super(`${what} ${remedy}`);
  }
}
