import * as imports from "#lib/data/imports.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const id = await imports.insert(tx, { kind: "device", groupId: ground.groupId, fileName: "list.csv" });
    await imports.addPiece(tx, id, 0, "serial\nC02XK1ZJJGH5\n");
    await imports.become(tx, id, ["uploading"], "uploaded");
    return { id, groupId: ground.groupId };
  },
  look: async (tx, { id }) => [await imports.find(tx, id), await imports.piece(tx, id, 0)],
  attacks: {
    find: (tx, { id }) => imports.find(tx, id),
    get: (tx, { id }) => imports.get(tx, id),
    latest: async (tx, { id }) => among(await imports.latest(tx, "device", 50), (one) => one.id === id),
    insert: (tx, { groupId }) => imports.insert(tx, { kind: "device", groupId, fileName: "planted.csv" }),
    become: (tx, { id }) => imports.become(tx, id, ["uploaded"], "discarded"),
    remove: (tx, { id }) => imports.remove(tx, id),
    expired: async (tx, { id }) => among(await imports.expired(tx), (one) => one === id),
    addPiece: (tx, { id }) => imports.addPiece(tx, id, 1, "planted"),
    piece: (tx, { id }) => imports.piece(tx, id, 0),
    removePieces: (tx, { id }) => imports.removePieces(tx, id),
  },
});
