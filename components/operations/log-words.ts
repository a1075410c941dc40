import type { LogEntry } from "#components/ui/event-log.tsx";
import { problemWords } from "#components/operations/operation-words.ts";
import { count, counted } from "#components/ui/count.ts";
import type { LogRow } from "#lib/features/operations/queries.ts";

interface Told {
  words: string;
  kind: LogEntry["kind"];
}

const causes: Readonly<Record<string, string>> = {
  "limits-changed": "Apple's limits have changed",
  "answer-lost": "Apple's answer was lost",
  "event-stuck": "its event stayed open too long",
  "event-forgotten": "Apple has forgotten its event",
};

/** One entry of an operation's log, as a sentence. */
export function logWords({ event, detail }: Pick<LogRow, "event" | "detail">): Told {
  const number = (name: string) => Number(detail[name] ?? 0);
  const order = `Order ${number("order")}`;
  const reason = () => problemWords(detail)?.title ?? "no reason given";
  switch (event) {
    case "orders-written":
      return {
        words: `${counted(number("orders"), "order")} written down for ${counted(number("licenses"), "license")}`,
        kind: "pen-line",
      };
    case "user-orders-written":
      return {
        words: `${counted(number("orders"), "order")} written down so far, after looking up ${counted(number("people"), "person", "people")} at Apple`,
        kind: "pen-line",
      };
    case "people-wait":
      return {
        words: `${counted(number("people"), "person waits", "people wait")} for the token, and go on by themselves: ${reason()}`,
        kind: "clock",
      };
    case "order-accepted":
      return { words: `${order} accepted, waiting for its event`, kind: "check" };
    case "event-over":
      return eventOver(order, String(detail["status"]), number("completed"), number("requested"));
    case "read-back":
      return readBack(order, number("confirmed"), number("of"));
    case "answer-lost":
      return { words: `${order}: the answer was lost; looking before asking again`, kind: "clock" };
    case "order-put-off":
      return { words: `${order} waits: ${reason()}`, kind: "clock" };
    case "order-refused":
      return { words: `${order} refused: ${reason()}`, kind: "x" };
    case "order-withdrawn":
      return { words: `${order} was not sent: ${reason()}`, kind: "x" };
    case "order-rewritten":
      return {
        words: `${order} written anew for ${counted(number("licenses"), "license")}: ${causes[String(detail["cause"])] ?? "it had to be"}`,
        kind: "pen-line",
      };
    case "replayed":
      return {
        words: `Replayed what ${String(detail["by"] ?? "somebody")} asked for while the token could not act`,
        kind: "clock",
      };
    case "claimed":
      return { words: "Our name stands on the location, read back", kind: "check" };
    case "read-again":
      return { words: `Everything was read again, by operation ${number("operation")}`, kind: "check" };
    case "ending-begun":
      return {
        words: `Operation ${number("operation")} ends ${counted(number("licenses"), "license")}`,
        kind: "pen-line",
      };
    case "counted":
      return { words: "Read who holds what, and counted what is free", kind: "check" };
    case "verified":
      return { words: "Read back: nothing revocable is left", kind: "check" };
    case "location-released":
      return { words: "Our name is off the location", kind: "check" };
    case "location-left":
      return { words: "The name at the location was left as it stands", kind: "clock" };
    case "given-up":
      return { words: `${order}: looked for in vain, given up`, kind: "x" };
    default:
      return { words: event.replaceAll("-", " "), kind: "clock" };
  }
}

function eventOver(order: string, status: string, completed: number, requested: number): Told {
  if (status === "FORGOTTEN")
    return { words: `${order}: Apple knows its event no more; reading back`, kind: "clock" };
  const share = requested > 0 ? `, ${count(completed)} of ${count(requested)}` : "";
  return status === "FAILED"
    ? { words: `${order}: event over${share}`, kind: "x" }
    : { words: `${order}: event completed${share}`, kind: "check" };
}

const readBack = (order: string, confirmed: number, of: number): Told => ({
  words: `${order} read back: ${count(confirmed)} of ${count(of)} as asked`,
  kind: confirmed === of ? "check" : "x",
});
