import { addLocation } from "#lib/apple-emulator/outside/add-location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Three locations of one name; the first has more than two pages of everything. */
export function big(world: World): void {
  const bulk = { titles: 1_200, assignments: 25_000, users: 1_400, devices: 6_000, seed: world.origin.seed };
  const small = { titles: 12, assignments: 200, users: 20, devices: 60, seed: world.origin.seed + 1 };
  const plans = [bulk, small, { ...small, firstAdamId: 910_000_001 }];
  plans.forEach((plan, index) => {
    const { location, tokens } = addLocation(world, {
      name: "Primary School",
      orgName: "Lindenholt District",
      country: index === 2 ? "DE" : "US",
      platform: "volumestore",
      bulk: plan,
    });
    const text = tokens[0]?.text ?? "";
    const { uId } = location.profile;
    world.files.push({ name: `big-${index + 1}.vpptoken`, note: "valid", kind: "valid", text, uId });
  });
}
