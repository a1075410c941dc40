import { isActive } from "#lib/domain/registration/next-order.ts";
import type { Omission, UserVerb } from "#lib/domain/registration/registration.ts";

/** Apple cannot link the account: unknown, or of another organization. */
const UNKNOWN_ACCOUNT = 9635;
/** The account is linked to somebody else whom the location knows. */
const ACCOUNT_TAKEN = 9641;
/** Somebody active has the id already. */
const ID_TAKEN = 9716;
/** Nobody active has the id. */
const NOBODY = 9609;

export const MOST_TRIES = 4;

export interface OrderedUser {
  verb: UserVerb;
  /** What Apple lists now of whoever is active under the id. */
  status: string | null;
  /** What the event said of the id. */
  number: number | null;
  /** Whether Apple was asked to link a Managed Apple Account. */
  linked: boolean;
  tries: number;
  /** Whether the number speaks of a trouble of Apple's that passes. */
  passing: boolean;
}

export type UserOutcome =
  | { state: "confirmed"; number: number | null }
  | { state: "refused"; number: number }
  | { state: "missing" }
  /** To be asked for anew, after what Apple lists now. */
  | { state: "wanted"; omits: Omission[]; number: number | null };

/** What became of one person of an order, once Apple was read again: its list decides, the event only explains. */
export function outcomeOf(user: OrderedUser): UserOutcome {
  const outcome = user.verb === "retire" ? retired(user) : registered(user);
  if (outcome.state !== "wanted" || user.tries < MOST_TRIES) return outcome;
  return user.number === null ? { state: "missing" } : { state: "refused", number: user.number };
}

function retired({ status, number, passing }: OrderedUser): UserOutcome {
  if (!isActive(status)) return { state: "confirmed", number: null };
  return unlike(number, passing);
}

function registered({ verb, status, number, linked, passing }: OrderedUser): UserOutcome {
  if (number === ACCOUNT_TAKEN && status !== "Associated") return { state: "refused", number };
  if (isActive(status)) {
    const unlinked = status === "Registered" && linked;
    if (unlinked && (number === ID_TAKEN || passing)) return { state: "wanted", omits: [], number };
    return { state: "confirmed", number: unlinked && number === UNKNOWN_ACCOUNT ? number : null };
  }
  if (number === UNKNOWN_ACCOUNT) return { state: "wanted", omits: ["account"], number };
  const meanwhile = verb === "create" ? ID_TAKEN : NOBODY;
  return unlike(number, passing || number === meanwhile);
}

/** Apple lists something else than what was asked for. */
function unlike(number: number | null, again: boolean): UserOutcome {
  if (number === null) return { state: "missing" };
  return again ? { state: "wanted", omits: [], number } : { state: "refused", number };
}
