import * as notices from "#lib/data/notices.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

const expiresAt = new Date("2027-03-01T00:00:00Z");

const aNotice = (tokenId: string, episode: string): notices.NoticeOf => ({
  tokenId,
  episode,
  kind: "expiring",
  rung: 30,
  severity: "warning",
  silenced: false,
  tokenName: "Retail",
  locationName: null,
  expiresAt,
  since: expiresAt,
});

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    const [made] = await notices.insert(tx, [aNotice(tokenId, "first")]);
    return { tokenId, id: made?.id ?? "" };
  },
  look: async (tx, { tokenId }) => (await notices.known(tx)).filter((one) => one.tokenId === tokenId),
  attacks: {
    known: async (tx, { id }) => among(await notices.known(tx), (one) => one.id === id),
    insert: (tx, { tokenId }) => notices.insert(tx, [aNotice(tokenId, "second")]),
    byIds: (tx, { id }) => notices.byIds(tx, [id]),
    end: (tx, { id }) => notices.end(tx, [id]),
    escalate: (tx, { id }) => notices.escalate(tx, [id]),
    acknowledge: (tx, { id }) => notices.acknowledge(tx, [id]),
    page: async (tx, { id }) => among((await notices.page(tx, false, null)).rows, (one) => one.id === id),
    count: (tx) => notices.count(tx, false),
  },
});
