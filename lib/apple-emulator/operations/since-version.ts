import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import type { Collection } from "#lib/apple-emulator/state/location.ts";

/** The version a delta starts from; undefined when the whole is asked for. */
export function sinceVersion(call: Call, collection: Collection, filtered: boolean): number | undefined {
  const id = call.query.get("sinceVersionId");
  if (id === null) return undefined;
  const { world, location } = call;
  const version = location.versions[collection].versionOf(
    id,
    world.clock.now(),
    world.switches.versionLifeMs,
  );
  if (version === undefined) throw new AppleFailure(9721);
  if (filtered && world.switches.filtersWithSince === "refused") throw new AppleFailure(9602);
  return version;
}

/** The filters of a request; none when it is a delta and those are to ignore them. */
export function filtersOf(call: Call): URLSearchParams {
  const ignored = call.query.has("sinceVersionId") && call.world.switches.filtersWithSince === "ignored";
  return ignored ? new URLSearchParams() : call.query;
}
