import { attackTable } from "#tests/integration/other-groups/attack.ts";

const whole = "a location is one, whoever claims it: only that it was claimed, and when, is kept, by a hash";

export default attackTable({
  victim: () => Promise.resolve({}),
  look: () => Promise.resolve(null),
  attacks: {},
  harmless: { note: whole, since: whole },
});
