import * as connectors from "#lib/data/mdm-connectors.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { newConnector, plantConnector, sealedNothing } from "#tests/support/mdm-rows.ts";

const changed = {
  name: "A",
  url: "https://a.example/",
  installs: false,
  newcomers: "add",
  enabled: false,
} as const;

export default attackTable({
  victim: plantConnector,
  look: async (tx, { connectorId }) => [
    await connectors.get(tx, connectorId),
    await connectors.sealedKeys(tx, connectorId),
  ],
  attacks: {
    page: async (tx, { connectorId }) =>
      among((await connectors.page(tx, null)).rows, ({ id }) => id === connectorId),
    find: (tx, { connectorId }) => connectors.find(tx, connectorId),
    get: (tx, { connectorId }) => connectors.get(tx, connectorId),
    insert: (tx, { groupId }) => connectors.insert(tx, newConnector(groupId)),
    update: (tx, { connectorId }) => connectors.update(tx, connectorId, changed, null),
    setSecret: (tx, { connectorId }) =>
      connectors.setSecret(tx, connectorId, { ...sealedNothing(), keyId: "theirs" }),
    remove: (tx, { connectorId }) => connectors.remove(tx, connectorId),
    sealedKeys: (tx, { connectorId }) => connectors.sealedKeys(tx, connectorId),
    noteAnswer: (tx, { connectorId }) => connectors.noteAnswer(tx, connectorId, "0.0"),
    noteProblem: (tx, { connectorId }) => connectors.noteProblem(tx, connectorId, "unreachable"),
    noteHeard: (tx, { connectorId }) => connectors.noteHeard(tx, connectorId),
  },
});
