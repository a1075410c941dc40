import "server-only";
import * as commandLists from "#lib/data/mdm-command-lists.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { afterAppState, type AnswerVerdict, verdictOf } from "#lib/domain/mdm/answer.ts";
import { GIVE_UP_MS, isOpen, openStates } from "#lib/domain/mdm/command.ts";
import { pauseBeforeLook } from "#lib/domain/mdm/schedule.ts";
import { endCommand } from "#lib/features/mdm/end-command.ts";
import { wakeAt } from "#lib/features/mdm/wake-at.ts";
import { commandUuid } from "#lib/mdm/command-uuid.ts";
import type { MdmEvent, Reply } from "#lib/mdm/event.ts";

type Answered = Extract<MdmEvent, { kind: "answered" }>;

/** What a device answered to a command of ours. Answers under another UUID, or of another device, mean nothing. */
export async function applyAnswer(tx: Tx, connectorId: string, event: Answered): Promise<void> {
  const command = await commands.byUuid(tx, connectorId, event.commandUuid);
  if (!command || (command.target !== event.target && command.target !== event.userTarget)) return;
  if (command.lookUuid === event.commandUuid) return afterLook(tx, command, event.reply);
  if (!(await isAwaited(tx, command))) return;
  if (command.kind === "list") await noteApps(tx, command.deviceId, event.reply.apps ?? {});
  await follow(tx, command, event.reply, verdictOf(command.kind, event.reply, command.resends));
}

/** Somebody who was given up may come back; not where the same was asked anew meanwhile. */
async function isAwaited(tx: Tx, command: commands.CommandRecord): Promise<boolean> {
  if (command.state !== "given-up") return isOpen(command.state);
  const { titleId } = command;
  return titleId === null || (await newCommands.openFor(tx, { ...command, titleId })) === null;
}

const awaited = [...openStates, "given-up"] as const;

async function follow(tx: Tx, command: commands.CommandRecord, reply: Reply, verdict: AnswerVerdict) {
  const now = tx.now().getTime();
  const heard = {
    answeredAt: tx.now(),
    ...(reply.appState !== null && { appState: reply.appState }),
    ...(command.bundleId === null && reply.bundleId !== null && { bundleId: reply.bundleId }),
    ...(command.state === "given-up" && { settledAt: null, givesUpAt: new Date(now + GIVE_UP_MS) }),
    leavingAt: null,
  };
  const until = command.state === "given-up" ? new Date(now + GIVE_UP_MS) : command.givesUpAt;
  switch (verdict.to) {
    case "done":
    case "failed": {
      await commands.move(tx, command.id, awaited, heard);
      const problem = verdict.to === "failed" ? verdict.problem : null;
      return endCommand(tx, command, verdict.to, problem, { from: awaited });
    }
    case "not-now":
      return goOn(tx, command, { ...heard, state: "not-now", nextAt: until });
    case "acknowledged": {
      const nextAt = new Date(now + (verdict.look === "now" ? 0 : pauseBeforeLook(0)));
      return goOn(tx, command, { ...heard, state: "acknowledged", problem: null, nextAt });
    }
    case "resend": {
      const nextAt = new Date(now + verdict.afterMs);
      const again = { state: "queued", commandUuid: commandUuid(), nextAt, sentAt: null } as const;
      return goOn(tx, command, {
        ...heard,
        ...again,
        resends: command.resends + 1,
        problem: verdict.problem,
      });
    }
  }
}

/** What a list tells of the app; what it does not tell of is asked for again, less and less often. */
async function afterLook(tx: Tx, command: commands.CommandRecord, reply: Reply): Promise<void> {
  if (command.state !== "acknowledged" || reply.status === "not-now") return;
  const state = command.bundleId === null ? undefined : reply.apps?.[command.bundleId];
  const verdict = state === undefined ? null : afterAppState(state);
  if (verdict && (verdict.to === "done" || verdict.to === "failed")) {
    const problem = verdict.to === "failed" ? verdict.problem : null;
    return endCommand(tx, command, verdict.to, problem, state === undefined ? {} : { appState: state });
  }
  const looks = command.looks + 1;
  const nextAt = new Date(tx.now().getTime() + pauseBeforeLook(looks));
  const asked = { lookUuid: null, leavingAt: null, looks, nextAt, answeredAt: tx.now() };
  await goOn(tx, command, { ...asked, ...(state !== undefined && { appState: state }) });
}

/** A list that somebody asked for tells of every app whose install is still open. */
async function noteApps(tx: Tx, deviceId: string, apps: Record<string, string>): Promise<void> {
  for (const { id, bundleId } of await commandLists.installsOf(tx, deviceId)) {
    const appState = bundleId === null ? undefined : apps[bundleId];
    if (appState === undefined) continue;
    const install = await commands.get(tx, id);
    const verdict = install.state === "acknowledged" ? afterAppState(appState) : null;
    if (verdict?.to === "done") await endCommand(tx, install, "done", null, { appState });
    else await commands.move(tx, id, [install.state], { appState });
  }
}

async function goOn(tx: Tx, { id }: commands.CommandRecord, change: commands.CommandChange): Promise<void> {
  if (!(await commands.move(tx, id, awaited, change))) return;
  if (change.nextAt) await wakeAt(tx, id, change.nextAt);
}
