import type { Omission, RegistrationVerb, UserVerb } from "#lib/domain/registration/registration.ts";

/** How a location knows a person: Registered, Associated or Retired, as Apple writes it. */
export interface KnownUser {
  clientUserId: string;
  status: string;
}

export interface WantedRegistration {
  verb: RegistrationVerb;
  /** The person's own id here, or of whom Apple is to retire. */
  clientUserId: string;
  managedAccount: string | null;
  omits: readonly Omission[];
}

export type NextOrder = { verb: UserVerb; clientUserId: string } | "as-wanted";

export const isActive = (status: string | null): boolean =>
  status === "Registered" || status === "Associated";

/**
 * What Apple is to be asked for, after what it lists of the person. Somebody retired comes back under the old id, so that
 * what they could not give back is theirs again; an e-mail address is never anybody's id.
 */
export function nextOrder(wanted: WantedRegistration, known: readonly KnownUser[]): NextOrder {
  const active = known.filter(({ status }) => isActive(status));
  if (wanted.verb === "retire") {
    const there = active.find(({ clientUserId }) => clientUserId === wanted.clientUserId);
    return there ? { verb: "retire", clientUserId: there.clientUserId } : "as-wanted";
  }
  if (active.some(({ status }) => status === "Associated")) return "as-wanted";
  const [registered] = active;
  if (registered) {
    const links = wanted.managedAccount !== null && !wanted.omits.includes("account");
    return links ? { verb: "update", clientUserId: registered.clientUserId } : "as-wanted";
  }
  const retired = known.find(
    ({ status, clientUserId }) => status === "Retired" && !clientUserId.includes("@"),
  );
  return { verb: "create", clientUserId: retired?.clientUserId ?? wanted.clientUserId };
}
