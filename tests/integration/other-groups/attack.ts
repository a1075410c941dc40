import type { Tx } from "#lib/data/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { TestCustomer, TestScope } from "#tests/support/access-world.ts";

/** Whoever is attacked: a group of a customer, with the system's own scope in it. */
export interface Ground {
  customer: TestCustomer;
  groupId: string;
  scope: TestScope;
}

/**
 * One module of lib/data. An attack is a call of the verb as a stranger would make it, with the ids of what `victim` made;
 * the stranger must get nothing for it (null, false, zero, nothing in a list, nothing thrown but a refusal), and
 * `look`, as the victim's own group sees it, must be the same before and after.
 */
export interface AttackTable<Victim> {
  victim: (ground: Ground, tx: Tx) => Promise<Victim>;
  look: (tx: Tx, victim: Victim) => Promise<unknown>;
  attacks: Record<string, (tx: Tx, victim: Victim) => Promise<unknown>>;
  /** Verbs that cannot name anybody else's row, each with its reason. */
  harmless?: Record<string, string>;
  /**
   * Verbs that nothing calls before it found in reach what the rows hang on, each with what that is. Another customer is
   * kept from them all the same; the group next door is kept from what they hang on.
   */
  behind?: Record<string, string>;
  /** Where the rows belong to a customer as a whole, why a neighboring group may reach them. */
  sharedInCustomer?: string;
}

/** Lets a table keep its victim's type while the runner does not know it. */
export function attackTable<Victim>(table: AttackTable<Victim>): AttackTable<unknown> {
  return table as AttackTable<unknown>;
}

/** What is in a list that a stranger must not see. */
export const among = <T>(rows: readonly T[], mine: (row: T) => boolean): T[] => rows.filter(mine);

/** What a stranger got for a try: a refusal is nothing, ours or the database's; everything else counts as it is. */
export async function loot(attempt: () => Promise<unknown>): Promise<unknown> {
  try {
    return emptyHanded(await attempt()) ? "nothing" : "something";
  } catch (error) {
    if (error instanceof Refusal || isRefusedByDatabase(error)) return "nothing";
    throw error;
  }
}

/** A row that is not there to be changed, a key that points at another customer's row, a policy that was broken. */
function isRefusedByDatabase(error: unknown): boolean {
  const { code, meta } = error as { code?: string; meta?: { code?: string } };
  if (code === "P2025" || code === "P2003" || code === "23503" || code === "42501") return true;
  return ["23503", "42501"].includes(meta?.code ?? "") || String(error).includes("row-level security");
}

function emptyHanded(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true;
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return Array.isArray(value) && value.length === 0;
}
