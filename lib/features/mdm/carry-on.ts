import "server-only";
import * as commands from "#lib/data/mdm-commands.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isOpen } from "#lib/domain/mdm/command.ts";
import { giveUp } from "#lib/features/mdm/give-up.ts";
import { lookAtApp } from "#lib/features/mdm/look-at-app.ts";
import { sendCommand } from "#lib/features/mdm/send-command.ts";
import type { Granted } from "#lib/scope.ts";

const SWITCH_LOOK_MS = 60_000;

/** Does what is due of a command; answers when something is due again (real time), or null when it has ended. */
export async function carryOn(scope: Granted<"license:assign">, id: string): Promise<Date | null> {
  const command = await transaction(scope, (tx) => commands.find(tx, id));
  if (!command || !isOpen(command.state)) return null;
  const now = scope.now();
  if (command.givesUpAt <= now) await giveUp(scope, command);
  else if (command.nextAt > now) return real(scope, soonest(command));
  else if (!command.connector.enabled) await waitForConnector(scope, command);
  else if (command.state === "queued") await sendCommand(scope, command);
  else await lookAtApp(scope, command);

  const after = await transaction(scope, (tx) => commands.find(tx, id));
  return after && isOpen(after.state) ? real(scope, soonest(after)) : null;
}

/** Switched off, nothing goes through it. */
function waitForConnector(scope: Granted<"license:assign">, { id, state }: commands.CommandRecord) {
  const nextAt = new Date(scope.now().getTime() + SWITCH_LOOK_MS);
  return transaction(scope, (tx) => commands.move(tx, id, [state], { nextAt }));
}

const soonest = ({ nextAt, givesUpAt }: commands.CommandRecord): Date =>
  nextAt < givesUpAt ? nextAt : givesUpAt;

/** The customer's clock may be ahead. */
const real = ({ clockOffsetMs }: Granted<"license:assign">, at: Date): Date =>
  new Date(at.getTime() - clockOffsetMs);
