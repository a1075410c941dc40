import Link from "next/link";
import { Section } from "#components/layout/section.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { RetireButton } from "#components/registration/retire-button.tsx";
import { standingLook } from "#components/registration/registration-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Mono } from "#components/ui/serial.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { RegistrationLine } from "#lib/features/registration/queries.ts";

interface PersonRegistrationsProps {
  person: { id: string; name: string };
  lines: readonly RegistrationLine[];
  base: string;
  /** "/groups/…" of the customer, as its dialog says where. */
  where: string;
  /** Left out where the reader may not. */
  retire: FormAction<void> | undefined;
}

/** How one person stands with each location of Apple's, and what can be done about it. */
export function PersonRegistrations({ person, lines, base, where, retire }: PersonRegistrationsProps) {
  return (
    <Section
      id="apple"
      title="Known to Apple"
      right={
        retire && (
          <ButtonLink size="sm" icon="user-round-plus" href={`${base}/people/register?ids=${person.id}`}>
            Register
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <p className="note">No location knows this person, so no license can be assigned to them yet.</p>
      ) : (
        <ul className="grid gap-4">
          {lines.map((line) => (
            <RegistrationItem
              key={line.tokenId}
              line={line}
              person={person}
              base={base}
              where={where}
              retire={retire}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

type ItemProps = Omit<PersonRegistrationsProps, "lines"> & { line: RegistrationLine };

function RegistrationItem({ line, person, base, where, retire }: ItemProps) {
  const { tokenId, token, accounts, able } = line;
  const { tone, icon, word, second } = standingLook(line);
  const busy = word.startsWith("Being");
  return (
    <li className="grid gap-2">
      <span className="flex items-center gap-2">
        <Chip tone={tone} icon={icon}>
          {word}
        </Chip>
        {token ? <Link href={`${base}/tokens/${tokenId}`}>{token}</Link> : "Another group’s token"}
      </span>
      {second && <span className="second">{second}</span>}
      {accounts.map(({ clientUserId, status, licenses, books }) => (
        <span key={clientUserId} className="second">
          <Mono copy="id">{clientUserId}</Mono>
          {retire && token && status !== "Retired" && !busy && (
            <RetireButton
              action={retire}
              fields={{ person: person.id, token: tokenId, clientUserId, ...(!able && { queue: "true" }) }}
              name={person.name}
              type={person.name}
              where={`${token}, ${where}`}
              licenses={licenses}
              books={books}
            />
          )}
        </span>
      ))}
    </li>
  );
}
