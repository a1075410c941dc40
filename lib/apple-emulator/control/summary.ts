import type { Location, MdmInfo } from "#lib/apple-emulator/state/location.ts";
import { stateOf, type TokenState } from "#lib/apple-emulator/state/token.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

export interface LocationSummary {
  uId: string;
  name: string;
  country: string;
  orgName: string;
  tokens: { file: string | null; kind: string; state: TokenState }[];
  mdmInfo?: MdmInfo;
  assetCount: number;
  assignmentCount: number;
  userCount: number;
}

export interface WorldSummary {
  name: string;
  preset: string;
  now: string;
  offsetMs: number;
  locations: LocationSummary[];
  /** Personal accounts of the old store, which are not locations. */
  accounts: LocationSummary[];
}

export function summaryOf(world: World): WorldSummary {
  const all = [...world.locations.values()];
  return {
    name: world.name,
    preset: world.origin.preset,
    now: new Date(world.clock.now()).toISOString(),
    offsetMs: world.clock.offsetMs,
    locations: all
      .filter(({ profile }) => !profile.legacy)
      .map((location) => locationSummary(world, location)),
    accounts: all.filter(({ profile }) => profile.legacy).map((location) => locationSummary(world, location)),
  };
}

function locationSummary(world: World, location: Location): LocationSummary {
  const { uId, name, country, orgName } = location.profile;
  const tokens = [...world.tokens.values()].filter((token) => token.uId === uId);
  return {
    uId,
    name,
    country,
    orgName,
    tokens: tokens.map((token) => {
      const file = world.files.find(({ text }) => text === token.text);
      const kind = file?.kind ?? (token.kind === "location" ? "valid" : token.kind);
      return { file: file?.name ?? null, kind, state: stateOf(token, world.clock.now()) };
    }),
    ...(location.mdmInfo && { mdmInfo: location.mdmInfo }),
    assetCount: location.assets.all.length,
    assignmentCount: location.assignments.size,
    userCount: location.users.all.length,
  };
}
