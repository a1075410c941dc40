import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as due from "#lib/data/due.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

const longAgo = new Date("2026-01-01T00:00:00Z");

export default attackTable({
  victim: async (_ground, tx) => {
    const id = randomUUID();
    await due.at(tx, "mail", id, longAgo);
    return { id };
  },
  look: (tx, { id }) => db(tx).dueWork.findMany({ where: { customerId: tx.customerId, id } }),
  attacks: {
    at: (tx, { id }) => due.at(tx, "mail", id, new Date()),
    allAt: (tx, { id }) => due.allAt(tx, "mail", [id], new Date("2025-01-01T00:00:00Z")),
    done: (tx, { id }) => due.done(tx, "mail", id),
  },
  harmless: { wake: "writes by `at`, and its message names the customer worked in" },
  sharedInCustomer: "work is the customer's; the rows it names are walled by themselves",
});
