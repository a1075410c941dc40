import { freshDatabase } from "#tests/support/database.ts";
import { createEmulator, type Emulator } from "#lib/apple-emulator/emulator.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";

export interface LicenseWorld {
  emulator: Emulator;
  scope: Granted<Permission>;
  customerId: string;
  groupId: string;
  superuserUrl: string;
  close(): Promise<void>;
}

/** A customer with its owner, a database of its own, and an Apple of its own over HTTP. */
export async function licenseWorld(environment: Record<string, string> = {}): Promise<LicenseWorld> {
  const database = await freshDatabase();
  const emulator = await createEmulator();
  Object.assign(process.env, {
    APPLE_API_URL: `${emulator.url}/mdm/v2`,
    APPLE_LOOKUP_URL: `${emulator.url}/lookup`,
    APPLE_CONTENT_METADATA_URL: `${emulator.url}/WebObjects/MZStorePlatform.woa/wa/lookup`,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
    LOG_LEVEL: "silent",
    EVENT_POLL_SECONDS: "1",
    ...environment,
  });
  const { setUpInstallation } = await import("#lib/features/setup/set-up-installation.ts");
  const { customerScope } = await import("#lib/jobs/customer-scope.ts");
  const { disconnect } = await import("#lib/data/client.ts");
  const { closeQueue } = await import("#lib/data/queue.ts");
  const { customerId, groupId } = await setUpInstallation({
    customerName: "Aldermoor Group",
    memberName: "Ines Carrow",
    email: "ines@aldermoor.example",
    password: "seven small lanterns",
  });
  const scope = await customerScope(customerId, "test");
  if (!scope) throw new Error("The customer just made has no group.");
  return {
    emulator,
    scope,
    customerId,
    groupId,
    superuserUrl: database.superuserUrl,
    async close() {
      await closeQueue();
      await disconnect();
      await emulator.close();
      await database.drop();
    },
  };
}

/** A token file as a browser hands it over. */
export const tokenFile = (text: string, name = "sToken_for_Aldermoor.vpptoken") =>
  new File([text], name, { type: "application/octet-stream" });
