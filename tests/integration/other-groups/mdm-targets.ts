import * as targets from "#lib/data/mdm-targets.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantConnector } from "#tests/support/mdm-rows.ts";

export default attackTable({
  victim: plantConnector,
  look: (tx, { deviceId }) => targets.serving(tx, [deviceId]),
  attacks: { serving: (tx, { deviceId }) => targets.serving(tx, [deviceId]) },
});
