import "server-only";
import type { PersonFields } from "#lib/data/people.ts";
import { readLanguageTag } from "#lib/domain/inventory/language-tag.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { AddPerson } from "#lib/features/inventory/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Via } from "#lib/scope.ts";

/** What is stored of a person that was typed in; an address tells people of one name apart. */
export function personFields({ name, language, ...facts }: AddPerson, via: Via): PersonFields {
  if (facts.email === null && facts.managedAccount === null) throw new Refusal("person-unidentified");
  return {
    ...facts,
    ...(language !== undefined && { language: language && readLanguageTag(language) }),
    name: tidyName(name),
    source: via === "api" ? "api" : "console",
  };
}
