import { notFound } from "next/navigation";
import { PersonInvitations } from "#components/holders/person-invitations.tsx";
import { OwnedDevices } from "#components/holders/owned-devices.tsx";
import { HolderPlaceSection } from "#components/holder-groups/holder-place.tsx";
import { HolderPage } from "#components/inventory/holder-page.tsx";
import { PersonActs } from "#components/inventory/person-acts.tsx";
import { personFacts } from "#components/inventory/person-facts.tsx";
import { KnownChip } from "#components/inventory/person-table.tsx";
import { ThingPerson } from "#components/marks/thing.tsx";
import { PersonRegistrations } from "#components/registration/person-registrations.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { devicesOf } from "#lib/features/holders/queries.ts";
import { invitationsOf } from "#lib/features/invitations/queries.ts";
import { placeOfHolder } from "#lib/features/holder-groups/queries.ts";
import { viewPerson } from "#lib/features/inventory/queries.ts";
import { personRegistrations } from "#lib/features/registration/queries.ts";
import { mailTrouble } from "#lib/features/templates/queries.ts";
import { actAsked } from "../act-asked.ts";
import { editPersonAction, removePersonAction } from "../actions.ts";
import { holderLife } from "../holder-life.ts";
import { inventoryPlace } from "../inventory-place.ts";
import { retirePersonAction } from "../registration-actions.ts";
import type { ListSearch } from "../../list-query.ts";
import { WhyNotSection } from "../why-not-section.tsx";

export const metadata = { title: "Person" };

interface PersonPageProps {
  params: Promise<{ groupId: string; personId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const { groupId, personId } = await params;
  const scope = await requireGrant(groupId, "inventory:read");
  const view = await viewPerson(scope, personId);
  if (!view) notFound();
  const { customer, groups } = await inventoryPlace(groupId, "person");
  const { person } = view;
  const base = `/groups/${groupId}`;
  const search = await searchParams;
  const holder = { kind: "person", id: personId } as const;
  const path = `${base}/people/${personId}`;
  const life = await holderLife(scope, holder, path, search);
  const clock = { now: scope.now(), zone: scope.timeZone };
  const registrations = (await personRegistrations(scope, personId)) ?? [];

  return (
    <HolderPage
      kind="person"
      base={base}
      customer={customer}
      name={person.name}
      held={view.held}
      life={life}
      between={
        <WhyNotSection
          groupId={groupId}
          scope={scope}
          holder={holder}
          ownerId={null}
          base={base}
          path={path}
          search={search}
        />
      }
      clock={clock}
      target={can(scope.role, "license:assign") ? `people=${personId}` : undefined}
      before={<ThingPerson name={person.name} />}
      chips={<KnownChip locations={person.knownAt} />}
      sentence={[person.email ?? person.managedAccount, person.groupName]}
      actions={
        <PersonActs
          person={person}
          base={base}
          customer={customer}
          mayAssign={can(scope.role, "license:assign")}
          mayWrite={can(scope.role, "inventory:write")}
          asked={actAsked(search["do"])}
          groups={groups}
          edit={editPersonAction.bind(null, groupId)}
          remove={removePersonAction.bind(null, groupId)}
        />
      }
      facts={personFacts(person, groups, clock, await mailTrouble(scope, personId))}
      also={
        <>
          <HolderPlaceSection
            kind="person"
            id={personId}
            place={await placeOfHolder(scope, "person", personId)}
            base={base}
            mayWrite={can(scope.role, "inventory:write")}
          />
          <OwnedDevices devices={await devicesOf(scope, personId)} base={base} clock={clock} />
          <PersonRegistrations
            person={person}
            lines={registrations}
            base={base}
            where={customer}
            retire={
              can(scope.role, "registration:write") ? retirePersonAction.bind(null, groupId) : undefined
            }
          />
          <PersonInvitations
            invitations={await invitationsOf(scope, personId)}
            names={new Map(registrations.map(({ tokenId, token }) => [tokenId, token]))}
            base={base}
            clock={clock}
          />
        </>
      }
    />
  );
}
