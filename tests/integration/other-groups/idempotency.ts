import { randomUUID } from "node:crypto";
import * as idempotency from "#lib/data/idempotency.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

const soon = () => new Date(Date.now() + 60_000);
const tried = { requestHash: "hash", target: "group", keptSince: new Date(0) };
const answer = { status: 201, text: "{}", location: null };

const claim = (tx: Parameters<typeof idempotency.claim>[0], held: { apiKeyId: string; key: string }) =>
  idempotency.claim(tx, { ...held, ...tried, now: new Date(), heldUntil: soon() });

export default attackTable({
  victim: async (_ground, tx) => {
    const held = { apiKeyId: randomUUID(), key: "once", requestId: tx.requestId };
    await claim(tx, held);
    return held;
  },
  look: async (tx, held) => (await claim(tx, held)).state,
  attacks: {
    claim: async (tx, held) => (await claim(tx, held)).state !== "ours",
    hold: (tx, held) => idempotency.hold(tx, held, new Date(0)),
    keep: (tx, held) => idempotency.keep(tx, held, answer),
    release: (tx, held) => idempotency.release(tx, held, "group"),
  },
  sharedInCustomer: "They belong to an API key, whose id nobody else goes by.",
});
