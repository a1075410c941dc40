import { WhyNotSearch } from "#components/holders/why-not-search.tsx";
import { Section } from "#components/layout/section.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { listDevices, listPeople } from "#lib/features/inventory/queries.ts";
import type { ListSearch } from "../../list-query.ts";

const FOUND = 6;

interface WhoHasNotProps {
  groupId: string;
  titleId: string;
  search: ListSearch;
}

/** Why has somebody not got this title? A device or person is looked for, and their own page answers. */
export async function WhoHasNot({ groupId, titleId, search }: WhoHasNotProps) {
  const base = `/groups/${groupId}`;
  const typed = typeof search["who"] === "string" ? search["who"].trim() : "";
  return (
    <Section id="why" title="Why not?">
      <p className="note">Somebody is missing this title? Look for them, and see what is in the way.</p>
      <WhyNotSearch
        path={`${base}/apps/${titleId}#why`}
        name="who"
        label="A person, a device, a serial number"
        typed={typed}
        found={
          typed ? await holdersNamed(groupId, typed, (path) => `${base}/${path}?why=${titleId}#why`) : null
        }
      />
    </Section>
  );
}

async function holdersNamed(groupId: string, typed: string, hrefOf: (path: string) => string) {
  const scope = await requireGrant(groupId, "inventory:read");
  const asked = { typed, sort: "name", descending: false, walk: null };
  const people = (await listPeople(scope, asked)).rows.slice(0, FOUND);
  const devices = (await listDevices(scope, asked)).rows.slice(0, FOUND);
  return [
    ...people.map(({ id, name, email }) => ({
      id,
      name,
      second: email ?? undefined,
      href: hrefOf(`people/${id}`),
    })),
    ...devices.map(({ id, name, serial }) => ({ id, name, second: serial, href: hrefOf(`devices/${id}`) })),
  ];
}
