import "server-only";
import * as connectors from "#lib/data/mdm-connectors.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isAllowedHost } from "#lib/features/mdm/connector-address.ts";
import { microMdm } from "#lib/mdm/micro-mdm.ts";
import { nanoMdm } from "#lib/mdm/nano-mdm.ts";
import { program } from "#lib/mdm/program.ts";
import type { MdmServer } from "#lib/mdm/server.ts";
import { unseal } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

export const apiKeyIdentity = (customerId: string, id: string) => `mdm-api-key/${customerId}/${id}`;
export const secretIdentity = (customerId: string, id: string) => `mdm-secret/${customerId}/${id}`;

/** A connector's server, ready to be asked. */
export async function serverOf(scope: Scope, connectorId: string): Promise<MdmServer> {
  const { connector, keys } = await transaction(scope, async (tx) => ({
    connector: await connectors.get(tx, connectorId),
    keys: await connectors.sealedKeys(tx, connectorId),
  }));
  if (!keys) throw new Refusal("not-found");
  const url = new URL(connector.url);
  const { customerId } = scope;
  const now = () => new Date();
  const apiKey = keys.apiKey && unseal(keys.apiKey, apiKeyIdentity(customerId, connectorId));
  const connection = { url, apiKey, insideAllowed: isAllowedHost(url) };
  if (connector.kind === "nanomdm") return nanoMdm(connection);
  if (connector.kind === "micromdm") return microMdm(connection);
  return program(connection, { secret: unseal(keys.secret, secretIdentity(customerId, connectorId)), now });
}
