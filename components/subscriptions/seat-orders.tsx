import { Section } from "#components/layout/section.tsx";
import { counted } from "#components/ui/count.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import type { SubscriptionOrder } from "#lib/features/subscriptions/queries.ts";

const states: Record<string, string> = {
  written: "written down",
  leaving: "being looked up at Apple",
  accepted: "accepted by Apple, not carried out yet",
  done: "done, as Apple's list shows",
};

/** What was ordered of a token's subscriptions last, and what became of it. */
export function SeatOrders({ orders, clock }: { orders: readonly SubscriptionOrder[]; clock: Clock }) {
  if (orders.length === 0) return null;
  return (
    <Section id="seat-orders" title="Last orders">
      <Timeline
        moments={orders.map(({ id, createdAt, createdBy, verb, clientUserIds, adamId, state, missing }) => ({
          id,
          when: <Time at={createdAt} clock={clock} />,
          icon: state === "failed" ? "ban" : "activity",
          what: (
            <>
              <b>{createdBy}</b>{" "}
              {`${verb === "associate" ? "gave" : "took back"} ${counted(clientUserIds.length, "seat")} of Apple ID ${adamId}`}
              <span className="second">
                {states[state] ?? `not carried out for ${missing.join(", ") || "anybody"}`}
              </span>
            </>
          ),
          delta: "",
        }))}
      />
    </Section>
  );
}
