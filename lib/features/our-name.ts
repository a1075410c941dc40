import "server-only";
import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { installationIdentity } from "#lib/data/identity.ts";

/**
 * What this server writes at a location: one id for installation, customer and location together, so that two
 * customers of one installation see each other as strangers.
 */
export async function ourMdmId(customerId: string, uId: string): Promise<string> {
  return (await ourMdmIds(customerId))(uId);
}

/** The same for many locations of a customer. */
export async function ourMdmIds(customerId: string): Promise<(uId: string) => string> {
  const identity = await installationIdentity();
  return (uId) => {
    const hex = createHash("sha256").update(`${identity} ${customerId} ${uId}`).digest("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}

/** Apple shows name and metadata to the next admin who comes by; at most 100 and 255 characters. */
export async function ourMdmInfo(customerId: string, customerName: string, uId: string) {
  return {
    id: await ourMdmId(customerId, uId),
    name: `Quartermaster, ${customerName}`.slice(0, 100),
    metadata: `Quartermaster 0.1 on ${hostname()}`.slice(0, 255),
  };
}
