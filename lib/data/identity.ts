import "server-only";
import { database } from "#lib/data/client.ts";

let known: Promise<string> | undefined;

/** This installation's own id, made with its database and never changed. */
export function installationIdentity(): Promise<string> {
  return (known ??= database()
    .prisma.installation.findUniqueOrThrow({ where: { id: 1 }, select: { identity: true } })
    .then(({ identity }) => identity)
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    }));
}
