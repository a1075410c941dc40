import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: () => Promise.resolve(null),
  look: () => Promise.resolve(null),
  attacks: {},
  harmless: { inTurn: "waits its turn under a name, and reads and writes no row" },
});
