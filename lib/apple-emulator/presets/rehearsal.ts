import { type AddedLocation, addLocation } from "#lib/apple-emulator/outside/add-location.ts";
import type { LocationSpec, TokenSpec } from "#lib/apple-emulator/outside/location-spec.ts";
import { rehearsalDevices } from "#lib/apple-emulator/presets/rehearsal-devices.ts";
import { addFile, addNewerFile, addTruncatedFile } from "#lib/apple-emulator/presets/rehearsal-files.ts";
import { academy, north, south, vanFleet, workshop } from "#lib/apple-emulator/presets/rehearsal-holdings.ts";
import { REHEARSAL_DOMAIN, rehearsalPeople } from "#lib/apple-emulator/presets/rehearsal-people.ts";
import { stock } from "#lib/apple-emulator/presets/rehearsal-stock.ts";
import { rehearsalTitles } from "#lib/apple-emulator/presets/rehearsal-titles.ts";
import type { MdmInfo } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

const ORGANIZATION = "Aldermoor Group";

/** An invented organization with five locations in every state that an admin should have met once. */
export function rehearsal(world: World): void {
  world.switches = { ...world.switches, loopbackHttpNotifications: true };
  world.devices.push(...rehearsalDevices(world.chance));
  world.people.push(...rehearsalPeople(world.chance));
  for (const { adamId, metadata } of rehearsalTitles) world.titles.set(adamId, metadata);

  const shop = { ...stock(world, north, [0, 138], [0, 44]), subscriptions: [radio] };
  const one = add(world, "Rehearsal One", shop, ["valid", "expired"]);
  const two = add(world, "Rehearsal Two", { ...stock(world, south, [138, 160], [44, 54]), country: "GB" }, [
    "expiring",
    "revoked",
  ]);
  const three = add(
    world,
    "Rehearsal Three",
    { ...stock(world, workshop, [160, 170], []), mdmInfo: configurator },
    ["valid"],
  );
  const hamburg = { ...stock(world, vanFleet, [170, 180], []), country: "DE", mdmInfo: corvid };
  const four = add(world, "Rehearsal Three", hamburg, ["valid"]);
  const school = { ...stock(world, academy, [180, 200], [54, 66]), platform: "volumestore" as const };
  const five = add(world, "Rehearsal Five", school, ["valid", "read-only"]);
  const account = add(world, "", { ...stock(world, workshop.slice(0, 3), [], []), legacy: true }, ["legacy"]);

  addFile(world, one, 0, "rehearsal-one", "valid", "valid, a US business location");
  addFile(
    world,
    two,
    0,
    "rehearsal-two",
    "expiring",
    "valid, about to expire; a UK location with nothing left",
  );
  addFile(world, five, 0, "rehearsal-five", "valid", "valid, a school");
  addFile(world, one, 1, "expired", "expired", "last year's file of Rehearsal One");
  addFile(world, two, 1, "revoked", "revoked", "a file of Rehearsal Two that a newer one replaced");
  addFile(world, four, 0, "other-mdm", "other-mdm", "Corvid MDM (Hamburg) has the location");
  addFile(world, three, 0, "configurator", "configurator", "Apple Configurator has the location");
  addFile(
    world,
    five,
    1,
    "read-only",
    "read-only",
    "Rehearsal Five, downloaded by someone who may only read",
  );
  addFile(world, account, 0, "legacy", "legacy", "an account token of 2019, without a location");
  addTruncatedFile(world, one);
  addNewerFile(world, one, "rehearsal-one-newer", "a newer file of Rehearsal One, to renew it with");
  addNewerFile(world, two, "rehearsal-two-newer", "a newer file of Rehearsal Two, to renew it with");
}

/** A plan of one of the apps, paid month by month. */
const radio = { adamId: 1_690_004_211, renewing: 25, expiring: 5 };

const configurator: MdmInfo = {
  id: "5d1c7b1e-6f0a-4d0b-8f57-3a2f6f1f0c11",
  name: "Apple Configurator 2",
  metadata: "2.18",
};
const corvid: MdmInfo = {
  id: "b7d9a1f4-20c3-4e67-9a55-7b8c0f6f2d90",
  name: "Corvid MDM (Hamburg)",
  metadata: "corvid.aldermoor.example",
};

function add(
  world: World,
  name: string,
  spec: Omit<LocationSpec, "name">,
  kinds: readonly TokenSpec["kind"][],
): AddedLocation {
  const tokens = kinds.map((kind) => ({ kind }));
  return addLocation(world, {
    orgName: ORGANIZATION,
    managedDomains: [REHEARSAL_DOMAIN],
    ...spec,
    name,
    tokens,
  });
}
