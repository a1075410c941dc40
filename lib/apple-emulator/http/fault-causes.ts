import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import { changeLimits } from "#lib/apple-emulator/limits.ts";
import { actOutside } from "#lib/apple-emulator/outside/act-outside.ts";
import { growPages } from "#lib/apple-emulator/outside/grow.ts";
import type { Collection } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

const collections: readonly Collection[] = ["assets", "assignments", "users", "subscriptions"];

/** What a fault changes in the world a moment before the answer is made. */
export function cause(
  world: World,
  { uId, path }: { uId: string | undefined; path: string },
  faults: readonly FaultHow[],
): void {
  for (const fault of faults) {
    if (fault.kind === "limits") world.limits = changeLimits(world.limits, fault.limits);
    if (fault.kind === "outside") actOn(world, fault.uId ?? uId, fault.act);
    const location = uId === undefined ? undefined : world.location(uId);
    if (!location) continue;
    if (fault.kind === "version-change") {
      location.batch(world.clock.now(), () =>
        collections.forEach((collection) => location.touch(collection)),
      );
    }
    if (fault.kind === "pages-grow") {
      growPages(world, location, path.split("/").at(-1) ?? "", fault.count ?? world.switches.pageSize);
    }
  }
}

function actOn(
  world: World,
  uId: string | undefined,
  act: Extract<FaultHow, { kind: "outside" }>["act"],
): void {
  const location = uId === undefined ? undefined : world.location(uId);
  if (location) actOutside(world, location, act);
}
