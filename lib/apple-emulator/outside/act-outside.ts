import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { changeAsset } from "#lib/apple-emulator/outside/asset-acts.ts";
import { churn } from "#lib/apple-emulator/outside/churn.ts";
import { changeHolders } from "#lib/apple-emulator/outside/holder-acts.ts";
import { subscribe } from "#lib/apple-emulator/outside/subscription-acts.ts";
import { changeTokens } from "#lib/apple-emulator/outside/token-acts.ts";
import { changeUsers } from "#lib/apple-emulator/outside/user-acts.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Does it at once, as the portal would, and tells what came of it. */
export function actOutside(world: World, location: Location, act: OutsideAct): object {
  return location.batch(world.clock.now(), () => perform(world, location, act));
}

function perform(world: World, location: Location, act: OutsideAct): object {
  switch (act.do) {
    case "assign":
    case "unassign":
    case "revoke":
      return changeHolders(world, location, act);
    case "purchase":
    case "refund":
    case "move":
    case "unlimited":
      return changeAsset(world, location, act);
    case "churn":
      return churn(world, location, act);
    case "new-token":
    case "revoke-token":
    case "expire-token":
    case "change-password":
      return changeTokens(world, location, act);
    case "accept-invite":
    case "create-user":
    case "retire-user":
      return changeUsers(world, location, act);
    case "subscribe":
      return subscribe(world, location, act);
    default:
      return changeProfile(world, location, act);
  }
}

type ProfileAct = Extract<OutsideAct, { do: "rename" | "relocate" | "claim" }>;

function changeProfile(world: World, location: Location, act: ProfileAct): object {
  if (act.do === "rename") location.profile.name = act.name;
  if (act.do === "relocate") location.profile.country = act.country.toUpperCase();
  if (act.do === "claim") {
    const { name, id = world.chance.uuid(), metadata = "" } = act;
    location.mdmInfo = { id, name, metadata };
  }
  const { uId, name, country } = location.profile;
  return { uId, name, country, ...(location.mdmInfo && { mdmInfo: location.mdmInfo }) };
}
