import * as customer from "#lib/data/customer.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: () => Promise.resolve(null),
  look: (tx) => customer.get(tx),
  attacks: {
    rename: (tx) => customer.rename(tx, "Taken"),
    update: (tx) => customer.update(tx, { swatch: 8, timeZone: "UTC" }),
    setClock: (tx) => customer.setClock(tx, 1n),
  },
  harmless: { get: "takes no id: the customer worked in" },
  sharedInCustomer: "a customer is one row, which its own groups all belong to",
});
