import { count, counted } from "#components/ui/count.ts";
import type { Stage } from "#components/ui/stages.tsx";
import type { OperationSums } from "#lib/domain/licenses/operation-sums.ts";

/** Written down, sent, event completed, read back: the licenses that have come so far, and their orders. */
export function stagesOf(sums: OperationSums): Stage[] {
  const { total, sent, answered, confirmed, refused, missing, notSent, orders, ordersAccepted } = sums;
  const state = (done: number, of: number): Stage["state"] =>
    of === 0 || (done === 0 && of > 0) ? "later" : done < of ? "now" : "done";
  const asked = total - notSent;
  return [
    {
      name: "Written down",
      count: total,
      second: "before anything is sent",
      state: total > 0 ? "done" : "later",
    },
    {
      name: "Sent",
      count: sent,
      second: notSent > 0 ? `${count(notSent)} not sent` : acceptedWords(ordersAccepted, orders, total),
      state: state(sent, asked),
    },
    {
      name: "Event completed",
      count: answered,
      second: refused > 0 ? `${count(refused)} refused by Apple` : "Apple says that it is done",
      state: state(answered, sent),
    },
    {
      name: "Read back",
      count: confirmed,
      second: missing > 0 ? `${count(missing)} not listed` : "Apple's own list agrees",
      state: state(confirmed, answered - refused - missing),
    },
  ];
}

function acceptedWords(accepted: number, orders: number, total: number): string {
  if (total === 0) return "no order yet";
  if (orders === 0) return "no order was needed";
  if (accepted < orders) return `${count(accepted)} of ${counted(orders, "order")} accepted`;
  return orders === 1 ? "1 order, accepted" : `${count(orders)} orders, all accepted`;
}
