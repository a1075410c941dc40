import type { DeviceCommand } from "#lib/mdm/device-command.ts";

/** A command on its way: the server has it, and maybe could not wake the device; or it does not take it. */
export type Enqueued = { state: "queued"; pushProblem: string | null } | { state: "refused"; words: string };

export interface ToEnqueue {
  /** Whom the server asks, by the id it knows. */
  target: string;
  commandUuid: string;
  command: DeviceCommand;
}

/** What all of them can do for us; each throws MdmTrouble where nobody answers. */
export interface MdmServer {
  enqueue(asked: ToEnqueue): Promise<Enqueued>;
  /** Whether a command of this UUID waits there; null where the server cannot be asked. */
  isQueued(target: string, commandUuid: string): Promise<boolean | null>;
  /** Asks for its version, and whether it lets us in. */
  test(): Promise<{ version: string | null }>;
}
