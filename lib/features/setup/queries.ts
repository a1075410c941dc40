import "server-only";
import { databaseVersion } from "#lib/data/across-groups/health.ts";
import { findInstallation } from "#lib/data/across-groups/installation.ts";
import { publicAddress } from "#lib/platform/public-address.ts";
import { programVersion } from "#lib/platform/version.ts";

/** Whether the first customer is there. */
export async function isSetUp(): Promise<boolean> {
  return (await findInstallation()).setUpAt !== null;
}

/** "PostgreSQL 18.4" */
export const databaseName = async (): Promise<string> => `PostgreSQL ${await databaseVersion()}`;

/** Where this server is reached, and which version of the program it runs. */
export const thisServer = () => ({ host: new URL(publicAddress()).host, version: programVersion() });
