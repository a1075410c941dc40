import { z } from "zod";
import type { AssetReference } from "#lib/apple/asset-reference.ts";
import { plainMeaning } from "#lib/apple/error-numbers.ts";
import { readFailure } from "#lib/apple/failure.ts";
import { count, identifier, objects, text, type JsonObject } from "#lib/apple/wire-values.ts";

export type EventStatus = "PENDING" | "COMPLETE" | "FAILED";

/** Part of what an event could not do. A list that is empty names no one: all of that sort are meant. */
export interface EventFailure {
  number: number;
  message: string;
  assets: AssetReference[];
  clientUserIds: string[];
  serialNumbers: string[];
}

/** How far Apple got with an order. FAILED means that not everything worked, not that nothing did. */
export interface EventState {
  status: EventStatus;
  type: string | null;
  requested: number;
  completed: number;
  failures: EventFailure[];
}

const Ticket = z.object({ eventId: identifier });

export function readTicket(body: JsonObject): { eventId: string } {
  return Ticket.parse(body);
}

const Wire = z.object({
  eventStatus: identifier,
  eventType: text,
  numRequested: count,
  numCompleted: count,
  failures: objects,
});

/** Reads an event; a status that Apple has not published counts as not finished yet. */
export function readEvent(body: JsonObject, hide: (text: string) => string): EventState {
  const wire = Wire.parse(body);
  const status = wire.eventStatus.toUpperCase();
  return {
    status: status === "COMPLETE" || status === "FAILED" ? status : "PENDING",
    type: wire.eventType?.toUpperCase() ?? null,
    requested: wire.numRequested ?? 0,
    completed: wire.numCompleted ?? 0,
    failures: wire.failures.map((failure) => readEventFailure(failure, hide)),
  };
}

function readEventFailure(wire: JsonObject, hide: (text: string) => string): EventFailure {
  const failure = readFailure(wire);
  const number = failure?.number ?? 0;
  const message = plainMeaning(number) ?? (failure?.message ? hide(failure.message) : "Apple gave no reason");
  const { assets = [], clientUserIds = [], serialNumbers = [] } = failure?.info ?? {};
  return { number, message, assets, clientUserIds, serialNumbers };
}
