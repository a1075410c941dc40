import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: () => Promise.resolve(null),
  look: () => Promise.resolve(null),
  attacks: {},
  harmless: {
    refuseLastOwner: "reads and locks the owners of the customer worked in, and tells only yes or no",
  },
});
