import { WhyNotAnswer } from "#components/holders/why-not.tsx";
import { WhyNotSearch } from "#components/holders/why-not-search.tsx";
import { Section } from "#components/layout/section.tsx";
import { can } from "#lib/domain/access/permission.ts";
import { type Holder, viewWhyNot } from "#lib/features/holders/queries.ts";
import { listTitles } from "#lib/features/titles/queries.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import type { ListSearch } from "../list-query.ts";

const FOUND = 8;

interface WhyNotSectionProps {
  groupId: string;
  scope: Parameters<typeof viewWhyNot>[0];
  holder: Holder;
  ownerId: string | null;
  base: string;
  /** The page's own address. */
  path: string;
  search: ListSearch;
}

/** Why not? for a device or person: a title is looked for, and the chain up to it told. */
export async function WhyNotSection({
  groupId,
  scope,
  holder,
  search,
  path,
  base,
  ...rest
}: WhyNotSectionProps) {
  const [why, typed] = [textOf(search["why"]), textOf(search["title"])];
  const view = why ? await viewWhyNot(scope, holder, why) : null;
  const place = {
    base,
    kind: holder.kind,
    holderId: holder.id,
    ownerId: rest.ownerId,
    mayAssign: can(scope.role, "license:assign"),
    mayWrite: can(scope.role, "inventory:write"),
    mayRegister: can(scope.role, "registration:write"),
  };
  return (
    <Section id="why" title="Why not?">
      <WhyNotSearch
        path={`${path}#why`}
        name="title"
        label="Which app or book is missing?"
        typed={typed}
        found={typed ? await titlesNamed(groupId, typed, path) : null}
      />
      {view && <WhyNotAnswer view={view} place={place} />}
    </Section>
  );
}

async function titlesNamed(groupId: string, typed: string, path: string) {
  const scope = await requireGrant(groupId, "license:read");
  const { rows } = await listTitles(scope, { typed, descending: false, walk: null });
  return rows.slice(0, FOUND).map(({ id, name, developer }) => ({
    id,
    name,
    second: developer ?? undefined,
    href: `${path}?why=${id}#why`,
  }));
}

const textOf = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
