import "server-only";
import { Clock, control, Faults, Files, Switches, worldOf } from "#lib/features/rehearsal/control.ts";
import { behaviorsFrom, type Behavior } from "#lib/features/rehearsal/behaviors.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface RehearsalFile {
  name: string;
  note: string;
}

export interface RehearsalState {
  now: Date;
  daysAhead: number;
  files: RehearsalFile[];
  behaviors: { behavior: Behavior; on: boolean }[];
}

export async function rehearsalState(scope: Granted<"token:read">): Promise<RehearsalState> {
  const world = worldOf(scope);
  const [clock, files, switches, faults] = await Promise.all([
    control(world, "clock", Clock),
    control(world, "files", Files),
    control(world, "switches", Switches),
    control(world, "faults", Faults),
  ]);
  return {
    now: new Date(clock.now),
    daysAhead: Math.round(clock.offsetMs / 86_400_000),
    files: files.map(({ name, note }) => ({ name, note })),
    behaviors: behaviorsFrom(switches, faults),
  };
}

/** A rehearsal's own token file: the one kind of token that this console hands out. */
export async function rehearsalFile(scope: Granted<"token:read">, name: string): Promise<string> {
  const file = (await control(worldOf(scope), "files", Files)).find((one) => one.name === name);
  if (!file) throw new Refusal("not-found");
  return file.text;
}
