import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { LicenseWorld } from "#tests/support/license-world.ts";

export interface ChildEnd {
  killed: boolean;
  /** How many moments there were to die at, where it lived to the end. */
  moments: number;
  said: string;
}

type Inhabited = Pick<LicenseWorld, "customerId">;

type Work =
  | { removalId: string }
  | { registrationId: string }
  | { invitingId: string }
  | { takeOverId: string; tokenId: string }
  | { operationId: string }
  | { importOperationId: string }
  | { renewalText: string; tokenId: string }
  | { tokenId: string };

/** Runs an operation or a sync in a process of its own, which ends itself at its n-th moment; 0 lets it live. */
export async function runAndDie(world: Inhabited, work: Work, killAt: number): Promise<ChildEnd> {
  return endOf(start(world, work, killAt));
}

/** The same process while it runs. */
export function start(world: Inhabited, work: Work, killAt = 0): ChildProcess {
  return spawn(process.execPath, ["--conditions=react-server", "tests/support/killed-child.ts"], {
    env: {
      ...process.env,
      CUSTOMER_ID: world.customerId,
      ...("operationId" in work && { OPERATION_ID: work.operationId }),
      ...("importOperationId" in work && { IMPORT_OPERATION_ID: work.importOperationId }),
      ...("tokenId" in work && { TOKEN_ID: work.tokenId }),
      ...("removalId" in work && { REMOVAL_ID: work.removalId }),
      ...("registrationId" in work && { REGISTRATION_ID: work.registrationId }),
      ...("invitingId" in work && { INVITING_ID: work.invitingId }),
      ...("renewalText" in work && { RENEWAL_TEXT: work.renewalText }),
      ...("takeOverId" in work && { TAKE_OVER_ID: work.takeOverId }),
      KILL_AT: String(killAt),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function endOf(child: ChildProcess): Promise<ChildEnd> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("The child has no voice.");
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once("close", (code, signal) => resolve(signal ?? code)),
  );
  const [said, failed, how] = await Promise.all([text(stdout), text(stderr), ended]);
  if (how !== 0 && how !== "SIGKILL") throw new Error(`The child ended ${how}: ${failed}`);
  const moments = Number(/after (\d+)\n$/.exec(said)?.[1] ?? 0);
  return { killed: how === "SIGKILL", moments, said };
}
