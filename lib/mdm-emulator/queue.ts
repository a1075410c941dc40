import plist from "plist";
import type { GivenCommand } from "#lib/mdm-emulator/obey.ts";

export interface QueuedCommand extends GivenCommand {
  /** The channel it waits on. */
  channel: string;
  text: string;
  /** Answered with NotNow: offered again at the next check-in. */
  deferred: boolean;
}

/** A command as it is posted; a text where it is none. */
export function readCommand(text: string): GivenCommand | string {
  let read: unknown;
  try {
    read = text.startsWith("<?xml") ? plist.parse(text) : null;
  } catch {
    read = null;
  }
  const { CommandUUID: uuid, Command: command } = (read ?? {}) as Record<string, unknown>;
  const type = (command as { RequestType?: unknown } | undefined)?.RequestType;
  if (typeof uuid !== "string" || uuid === "" || typeof type !== "string" || type === "")
    return "decoding command: invalid command";
  return { uuid, command: command as GivenCommand["command"] };
}

/** What waits for devices; a UUID is taken once, as the servers' databases do. */
export class CommandQueue {
  readonly waiting: QueuedCommand[] = [];
  readonly #known = new Set<string>();

  add(channel: string, text: string, given: GivenCommand): boolean {
    if (this.#known.has(given.uuid)) return false;
    this.#known.add(given.uuid);
    this.waiting.push({ ...given, channel, text, deferred: false });
    return true;
  }

  next(channel: string): QueuedCommand | undefined {
    return this.waiting.find((command) => command.channel === channel && !command.deferred);
  }

  answered(command: QueuedCommand, notNow: boolean): void {
    if (notNow) command.deferred = true;
    else this.waiting.splice(this.waiting.indexOf(command), 1);
  }

  offerAgain(channel: string): void {
    for (const command of this.waiting) if (command.channel === channel) command.deferred = false;
  }
}
