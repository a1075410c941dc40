import { DAY_MS } from "#lib/apple-emulator/apple-date.ts";
import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { addAsset } from "#lib/apple-emulator/outside/add-asset.ts";
import { fillInBulk } from "#lib/apple-emulator/outside/bulk.ts";
import { issueToken } from "#lib/apple-emulator/outside/issue-token.ts";
import type {
  AssignmentSpec,
  LocationSpec,
  TokenSpec,
  UserSpec,
} from "#lib/apple-emulator/outside/location-spec.ts";
import { subscribe } from "#lib/apple-emulator/outside/subscription-acts.ts";
import { assign } from "#lib/apple-emulator/state/licenses.ts";
import { Location } from "#lib/apple-emulator/state/location.ts";
import type { Token } from "#lib/apple-emulator/state/token.ts";
import { isActive, type User } from "#lib/apple-emulator/state/user-roll.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

export interface AddedLocation {
  location: Location;
  tokens: Token[];
}

export function addLocation(world: World, spec: LocationSpec): AddedLocation {
  const location = new Location(profileOf(world, spec), world.salt);
  if (world.locations.has(location.profile.uId)) throw new AppleFailure(9602);
  if (spec.mdmInfo) location.mdmInfo = spec.mdmInfo;
  location.batch(world.clock.now(), () => {
    for (const asset of spec.assets ?? []) addAsset(world, location, asset);
    for (const user of spec.users ?? []) addUser(world, location, user);
    for (const assignment of spec.assignments ?? []) addAssignment(world, location, assignment);
    for (const one of spec.subscriptions ?? []) subscribe(world, location, { do: "subscribe", ...one });
  });
  location.subscriptionManagement = location.subscriptions.length > 0;
  if (spec.bulk) fillInBulk(world, location, spec.bulk);
  location.assignmentLog.clear();
  world.locations.set(location.profile.uId, location);
  const tokens = (spec.tokens ?? [{ kind: "valid" as const }]).map((token) =>
    addToken(world, location, token),
  );
  return { location, tokens };
}

function profileOf({ chance }: World, spec: LocationSpec) {
  const { name, orgName = name, country = "US", platform = "enterprisestore", legacy = false } = spec;
  const uId = spec.uId ?? `3${chance.letters(15, "0123456789")}`;
  const managedDomains = (spec.managedDomains ?? []).map((domain) => domain.toLowerCase());
  return { uId, name, orgName, country: country.toUpperCase(), platform, legacy, managedDomains };
}

export function addUser(world: World, location: Location, spec: UserSpec): void {
  const { clientUserId, email, status = "Registered" } = spec;
  const linked = status === "Associated" ? (email ?? `${clientUserId}@accounts.example`) : undefined;
  const account = spec.account ?? linked;
  const user: User = { clientUserId, status, changedIn: location.touch("users") };
  if (email !== undefined) user.email = email;
  if (account !== undefined) user.account = account;
  if (status === "Registered") user.inviteCode = world.chance.hex(32);
  location.users.add(user);
}

function addAssignment(world: World, location: Location, spec: AssignmentSpec): void {
  const { adamId, pricingParam = "STDQ", clientUserId, serialNumber } = spec;
  const asset = location.assets.find(adamId, pricingParam);
  const user = clientUserId === undefined ? undefined : location.users.withId(clientUserId).at(-1);
  if (asset === undefined || (user === undefined && serialNumber === undefined)) throw new AppleFailure(9602);
  const holder = user
    ? location.holders.user(user)
    : location.holders.device(serialNumber ?? "", world.switches.serialsCaseSensitive);
  if (assign(location, asset, holder) === "none-left") throw new AppleFailure(9709);
  if (user && !isActive(user)) location.assets.at(asset).retired++;
}

function addToken(world: World, location: Location, { kind, expiresAt, account }: TokenSpec): Token {
  const days = { expiring: 9, expired: -30 }[kind as string] ?? 365;
  return issueToken(world, location, {
    kind: kind === "read-only" || kind === "legacy" || kind === "facilitator" ? kind : "location",
    expiresAt: expiresAt ?? world.clock.now() + days * DAY_MS,
    revoked: kind === "revoked",
    account,
  });
}
