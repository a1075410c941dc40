import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import type { Target } from "#lib/data/mdm-targets.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { GIVE_UP_MS, type Command } from "#lib/domain/mdm/command.ts";
import { channelOf } from "#lib/domain/mdm/channel.ts";
import { commandUuid } from "#lib/mdm/command-uuid.ts";

/** Writes commands down where their device can take them, and has them sent. Answers the ids of those written. */
export async function queueCommands(
  tx: Tx,
  wanted: readonly { target: Target; command: Command }[],
): Promise<string[]> {
  const givesUpAt = new Date(tx.now().getTime() + GIVE_UP_MS);
  const rows = wanted.flatMap(({ target: { connectorId, deviceId, ...known }, command }) => {
    const target = channelOf(command, known);
    if (target === null) return [];
    return [{ ...columnsOf(command), connectorId, deviceId, target, commandUuid: commandUuid(), givesUpAt }];
  });
  const ids = await newCommands.insert(tx, rows);
  if (ids.length === 0) return ids;
  await due.allAt(tx, "mdm", ids, new Date());
  await changes.tell(tx, "inventory");
  return ids;
}

const columnsOf = (command: Command) => ({
  kind: command.kind,
  titleId: "titleId" in command ? command.titleId : null,
  licensing: command.kind === "install" ? command.licensing : null,
  invitationUrl: command.kind === "invite" ? command.invitationUrl : null,
  bundleIds: command.kind === "list" ? [...(command.bundleIds ?? [])] : [],
});
