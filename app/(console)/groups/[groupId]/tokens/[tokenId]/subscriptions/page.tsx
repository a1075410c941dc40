import { notFound } from "next/navigation";
import { ActionButton } from "#components/forms/action-button.tsx";
import { Section } from "#components/layout/section.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { GiveSeatsForm } from "#components/subscriptions/give-seats-form.tsx";
import { SeatOrders } from "#components/subscriptions/seat-orders.tsx";
import { SeatTable } from "#components/subscriptions/seat-table.tsx";
import { SubscriptionTable } from "#components/subscriptions/subscription-table.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { answer } from "#lib/actions/answer.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { seatsOf, subscriptionsOf } from "#lib/features/subscriptions/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { orderSeatsAction, switchSubscriptionsAction } from "../../subscription-actions.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Subscriptions" };

export default async function TokenSubscriptionsPage(
  props: TokenParams & { searchParams: Promise<ListSearch> },
) {
  const place = await tokenPlace(props);
  if (place.token.inherited) notFound();
  const { groupId, token, clock } = place;
  const path = `${place.path}/subscriptions`;
  const search = await props.searchParams;
  const scope = await requireGrant(groupId, "subscription:read");
  const mayOrder = can(scope.role, "subscription:write");
  const read = await answer(() => subscriptionsOf(scope, token.id));
  const of = typeof search["of"] === "string" ? search["of"] : null;

  if (read.status !== "done") {
    const { title, text } = wordingFor(read.reason, read.facts);
    return (
      <TokenFrame place={place} tab="Subscriptions">
        <EmptyState title={title}>{text}</EmptyState>
      </TokenFrame>
    );
  }
  const { enabled, subscriptions, orders } = read.value;
  const chosen = subscriptions.find(({ adamId }) => adamId === of);
  const toggle = mayOrder && (
    <ActionButton
      size="sm"
      action={switchSubscriptionsAction.bind(null, groupId)}
      fields={{ token: token.id, enabled: enabled ? "off" : "on" }}
      done={enabled ? "Subscriptions are disabled" : "Subscriptions are enabled"}
    >
      {enabled ? "Disable" : "Enable"}
    </ActionButton>
  );
  return (
    <TokenFrame place={place} tab="Subscriptions">
      <Callout icon="refresh-cw" actions={toggle}>
        <p>
          <b>{enabled ? "Subscriptions are enabled." : "Subscriptions are not enabled here."}</b>{" "}
          {enabled
            ? "They can be bought into this location. Apple lets them be disabled only while it holds none."
            : "Until they are, Apple lets none be bought into this location. They are for people; devices have none."}
        </p>
      </Callout>
      {enabled && subscriptions.length === 0 && (
        <EmptyState title="No subscriptions yet">
          What is bought into this location at Apple appears here, with its seats.
        </EmptyState>
      )}
      {subscriptions.length > 0 && <SubscriptionTable subscriptions={subscriptions} path={path} />}
      {chosen && <Seats place={place} search={search} adamId={chosen.adamId} mayOrder={mayOrder} />}
      <SeatOrders orders={orders} clock={clock} />
    </TokenFrame>
  );
}

interface SeatsProps {
  place: Awaited<ReturnType<typeof tokenPlace>>;
  search: ListSearch;
  adamId: string;
  mayOrder: boolean;
}

async function Seats({ place, search, adamId, mayOrder }: SeatsProps) {
  const { groupId, token } = place;
  const { walk, hrefOf } = readListQuery(`${place.path}/subscriptions`, search);
  const list = await seatsOf(await requireGrant(groupId, "subscription:read"), token.id, adamId, walk);
  const take = ({ clientUserId }: { clientUserId: string }) => (
    <ActionButton
      size="sm"
      action={orderSeatsAction.bind(null, groupId)}
      fields={{ token: token.id, adamId, verb: "disassociate", renewing: "yes", people: clientUserId }}
      done="Written down; Apple is asked next"
    >
      Take back
    </ActionButton>
  );
  return (
    <Section id="seats" title={`Seats of Apple ID ${adamId}`}>
      {list.rows.length === 0 ? (
        <p>Nobody has a seat yet.</p>
      ) : (
        <SeatTable seats={list.rows} {...(mayOrder && { act: take })} />
      )}
      <Pager
        shown={list.rows.length}
        previous={list.previous ? hrefOf({ before: list.previous }) : undefined}
        next={list.next ? hrefOf({ after: list.next }) : undefined}
      />
      {mayOrder && (
        <GiveSeatsForm action={orderSeatsAction.bind(null, groupId)} tokenId={token.id} adamId={adamId} />
      )}
    </Section>
  );
}
