import * as commands from "#lib/data/mdm-commands.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantConnector } from "#tests/support/mdm-rows.ts";

export default attackTable({
  victim: plantConnector,
  look: (tx, { id }) => commands.get(tx, id),
  attacks: {
    find: (tx, { id }) => commands.find(tx, id),
    get: (tx, { id }) => commands.get(tx, id),
    stateOf: (tx, { id }) => commands.stateOf(tx, [id]),
    byUuid: (tx, { connectorId, uuid }) => commands.byUuid(tx, connectorId, uuid),
    move: (tx, { id }) => commands.move(tx, id, ["queued"], { state: "done" }),
  },
});
