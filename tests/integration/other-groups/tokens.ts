import * as tokens from "#lib/data/tokens.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

const refusedByPolicy = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    () => null,
  );

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId, { name: "Stores DACH" });
    return { groupId, id };
  },
  look: (tx, { id }) => tokens.find(tx, id),
  attacks: {
    list: async (tx, { id }) => among(await tokens.list(tx), (token) => token.id === id),
    find: (tx, { id }) => tokens.find(tx, id),
    get: (tx, { id }) => tokens.get(tx, id),
    findSame: (tx, { id }) => tokens.findSame(tx, { fingerprint: id, uId: id }),
    isNameTaken: (tx) => tokens.isNameTaken(tx, "Stores DACH"),
    names: (tx) => tokens.names(tx),
    insert: (tx, { groupId }) => refusedByPolicy(plantToken(tx, groupId)),
    update: (tx, { id }) => refusedByPolicy(tokens.update(tx, id, { name: "Taken" })),
    sealedSecret: (tx, { id }) => tokens.sealedSecret(tx, id),
  },
});
