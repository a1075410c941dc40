import "server-only";
import * as connectors from "#lib/data/mdm-connectors.ts";
import { transaction } from "#lib/data/transaction.ts";
import { serverOf } from "#lib/features/mdm/connector-server.ts";
import type { One } from "#lib/features/mdm/schemas.ts";
import { MdmTrouble } from "#lib/mdm/trouble.ts";
import type { Granted } from "#lib/scope.ts";

/** A word for what is wrong, or the version it tells; both are kept with the connector. */
export interface Tested {
  problem: string | null;
  version: string | null;
}

/** Asks the server for its version, and whether it lets us in. */
export async function testConnector(scope: Granted<"mdm:write">, { id }: One): Promise<Tested> {
  const server = await serverOf(scope, id);
  try {
    const { version } = await server.test();
    await transaction(scope, (tx) => connectors.noteAnswer(tx, id, version ?? undefined));
    return { problem: null, version };
  } catch (error) {
    if (!(error instanceof MdmTrouble)) throw error;
    await transaction(scope, (tx) => connectors.noteProblem(tx, id, error.kind));
    return { problem: error.kind, version: null };
  }
}
