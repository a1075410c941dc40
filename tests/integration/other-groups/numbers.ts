import * as numbers from "#lib/data/numbers.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: (_ground, tx) => numbers.next(tx, "plan"),
  look: () => Promise.resolve(null),
  attacks: {},
  harmless: { next: "takes no id: counts for the customer worked in" },
});
