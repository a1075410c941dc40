import { Changed } from "#components/inventory/device-facts.tsx";
import type { GroupOption } from "#components/ui/group-field.tsx";
import { placeOf } from "#components/inventory/place-of.ts";
import { sourceWord } from "#components/inventory/words.ts";
import { counted } from "#components/ui/count.ts";
import type { Fact } from "#components/ui/fact-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { PersonRecord } from "#lib/features/inventory/queries.ts";
import type { MailTrouble } from "#lib/features/templates/queries.ts";

/** As English calls it, with the tag. */
function languageWord(tag: string): string {
  const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag);
  return name ? `${name} (${tag})` : tag;
}

/** Why invitations by mail do not reach somebody. */
const troubleFact = (trouble: MailTrouble): Pick<Fact, "second" | "secondTone"> =>
  trouble.kind === "no-address"
    ? { second: "Nobody without one can be invited by mail" }
    : { second: `The last invitation was not taken: ${trouble.problem}`, secondTone: "warning" };

/** Whoever left keeps what they hold until somebody takes it. */
const leftFact = (leftAt: Date, licenses: number, clock: Clock): Fact => ({
  term: "Left",
  value: <Time at={leftAt} clock={clock} form="date" />,
  second:
    licenses > 0
      ? `Their directory says so. They still hold ${counted(licenses, "license")}.`
      : "Their directory says so.",
  ...(licenses > 0 && { secondTone: "warning" as const }),
});

/** What is known of a person, beside their licenses. */
export function personFacts(
  person: PersonRecord,
  groups: readonly GroupOption[],
  clock: Clock,
  trouble: MailTrouble | null,
): Fact[] {
  const { email, managedAccount, language, source, createdAt, updatedAt, leftAt, licenses } = person;
  return [
    ...(leftAt ? [leftFact(leftAt, licenses, clock)] : []),
    { term: "E-mail", value: email ?? "None", ...(trouble && troubleFact(trouble)) },
    { term: "Managed account", value: managedAccount ?? "None" },
    { term: "Language", value: language === null ? "Not told" : languageWord(language) },
    { term: "Belongs to", value: placeOf(person, groups) },
    {
      term: "Source",
      value: sourceWord(source),
      second: <Changed at={updatedAt} added={createdAt} clock={clock} />,
    },
  ];
}
