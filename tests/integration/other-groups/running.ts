import * as operations from "#lib/data/operations.ts";
import * as running from "#lib/data/running.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: (_ground, tx) => operations.insert(tx, { kind: "sync", subject: {} }),
  look: (tx) => running.count(tx),
  attacks: { count: (tx) => running.count(tx) },
});
