import Form from "next/form";
import { kindWords } from "#components/apps/title-words.ts";
import { iconSrc } from "#components/apps/app-row.tsx";
import { Icon } from "#components/marks/icon.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LineList } from "#components/ui/line-list.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Use } from "#components/ui/use.tsx";
import { poolUse } from "#components/apps/title-use.ts";
import type { TitleRow } from "#lib/features/titles/queries.ts";

interface TitleChoiceProps {
  chosen: readonly TitleRow[];
  found: readonly TitleRow[];
  base: string;
  /** What was searched for. */
  find: string;
  /** The rest of the address, which outlives a search. */
  keep: readonly (readonly [name: string, value: string])[];
  /** This page with a title more, or less. */
  addHref: (id: string) => string;
  removeHref: (id: string) => string;
}

/** One title or several: those chosen, and a search for more. */
export function TitleChoice({ chosen, found, base, find, keep, addHref, removeHref }: TitleChoiceProps) {
  return (
    <div className="grid gap-3">
      {chosen.length > 0 && (
        <LineList
          lines={chosen.map((title) =>
            lineOf(title, base, { label: "Remove", href: removeHref(title.id), icon: "x" }),
          )}
        />
      )}
      <Form action={`${base}/plans/new`} className="query" role="search" scroll={false}>
        <Icon name="search" size={15} />
        {keep.map(([name, value], at) => (
          <input key={`${name}-${at}`} type="hidden" name={name} value={value} />
        ))}
        <input
          key={find}
          name="find"
          aria-label="Find a title"
          placeholder={chosen.length > 0 ? "Find another title" : "Find a title by a word of its name"}
          defaultValue={find}
        />
      </Form>
      {found.length > 0 && (
        <LineList
          lines={found.map((title) =>
            lineOf(title, base, { label: "Add", href: addHref(title.id), icon: "plus" }),
          )}
        />
      )}
      {find !== "" && found.length === 0 && <p className="note">No other title begins a word with that.</p>}
    </div>
  );
}

interface LineAct {
  label: string;
  href: string;
  icon: "plus" | "x";
}

function lineOf(title: TitleRow, base: string, { label, href, icon }: LineAct) {
  const picture = (
    <TitleIcon src={iconSrc(base, title)} kind={title.kind === "book" ? "book" : "app"} size={30} />
  );
  return {
    id: title.id,
    name: (
      <MainCell before={picture} second={kindWords(title)}>
        {title.name}
      </MainCell>
    ),
    push: true,
    end: (
      <span className="line-end">
        <span className="line-use wide-only">
          <Use use={poolUse(title.pool)} word="available" />
        </span>
        <ButtonLink size="sm" icon={icon} href={href} scroll={false} aria-label={`${label} ${title.name}`}>
          {label}
        </ButtonLink>
      </span>
    ),
  };
}
