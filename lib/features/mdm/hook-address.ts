import "server-only";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";
import { publicAddress } from "#lib/platform/public-address.ts";

/** Where a server tells what happens: MicroMDM signs nothing, so the secret is a part of its address. */
export const hookAddress = (kind: ConnectorKind, id: string, secret: string): string =>
  publicAddress(kind === "micromdm" ? `/api/mdm/${id}/${secret}` : `/api/mdm/${id}`);
