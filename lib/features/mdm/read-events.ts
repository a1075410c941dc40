import "server-only";
import * as connectors from "#lib/data/mdm-connectors.ts";
import * as mdmEvents from "#lib/data/mdm-events.ts";
import { transaction } from "#lib/data/transaction.ts";
import { addNewcomer } from "#lib/features/mdm/add-newcomer.ts";
import { applyAnswer } from "#lib/features/mdm/apply-answer.ts";
import { applyEnrolled, applyLeft, applySeen } from "#lib/features/mdm/apply-standing.ts";
import type { MdmEvent } from "#lib/mdm/event.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const AT_ONCE = 200;

/** Reads what a server told, each once and in its order; `scope` reaches the connector's group and those below. */
export async function readEvents(
  scope: Granted<"inventory:write">,
  connectorId: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const stored = await transaction(scope, (tx) => mdmEvents.first(tx, connectorId, AT_ONCE));
    for (const { sequence, event } of stored) {
      signal.throwIfAborted();
      await readOne(scope, connectorId, sequence, event as MdmEvent);
    }
    if (stored.length < AT_ONCE) return;
  }
}

async function readOne(
  scope: Granted<"inventory:write">,
  connectorId: string,
  sequence: bigint,
  event: MdmEvent,
): Promise<void> {
  const added = await transaction(scope, async (tx) => {
    if (!(await mdmEvents.take(tx, connectorId, sequence))) return null;
    await connectors.noteHeard(tx, connectorId);
    if (event.kind === "left") await applyLeft(tx, connectorId, event);
    else if (event.kind === "enrolled") await applyEnrolled(tx, connectorId, event);
    else await applySeen(tx, connectorId, event);
    if (event.kind === "answered") await applyAnswer(tx, connectorId, event);
    const { newcomers } = await connectors.get(tx, connectorId);
    return event.kind === "enrolled" && newcomers === "add" ? event.target : null;
  });
  if (added !== null) await addNewcomer(scope, { connectorId, target: added }).catch(leaveIt);
}

/** The serial number stands in a group that the connector does not reach, or it tells none: it stays an offer. */
function leaveIt(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
