import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: () => Promise.resolve(null),
  look: () => Promise.resolve(null),
  attacks: {},
  harmless: { tell: "sends ids under the name of the customer worked in, and reads nothing" },
});
