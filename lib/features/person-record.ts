import "server-only";
import type { PersonFields } from "#lib/data/people.ts";

export const personTarget = (id: string, { name }: { name: string }) => ({ kind: "person", id, name });

/** What activity keeps of a person. */
export const personAudit = (
  { name, email, managedAccount }: Pick<PersonFields, "name" | "email" | "managedAccount">,
  group: string,
) => ({ name, email, managedAccount, group });
