import { DAY_MS } from "#lib/apple-emulator/apple-date.ts";
import { issueToken } from "#lib/apple-emulator/outside/issue-token.ts";
import type { AddedLocation } from "#lib/apple-emulator/outside/add-location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

const ENDING = ".vpptoken";

export function addFile(
  world: World,
  { location, tokens }: AddedLocation,
  index: number,
  name: string,
  kind: string,
  note: string,
): void {
  const text = tokens[index]?.text;
  if (text === undefined) throw new RangeError(`no token ${index} for ${name}`);
  world.files.push({ name: name + ENDING, note, kind, text, uId: location.profile.uId });
}

const NEWER_DAYS = 760;

/** What somebody downloads a year later; it holds that much longer than the others. */
export function addNewerFile(world: World, { location }: AddedLocation, name: string, note: string): void {
  const expiresAt = world.clock.now() + NEWER_DAYS * DAY_MS;
  const { text } = issueToken(world, location, { kind: "location", expiresAt });
  world.files.push({ name: name + ENDING, note, kind: "valid", text, uId: location.profile.uId });
}

/** What a download leaves behind when it breaks off in the middle. */
export function addTruncatedFile(world: World, { tokens }: AddedLocation): void {
  const text = tokens[0]?.text ?? "";
  const half = text.slice(0, Math.floor(text.length / 2) - 1);
  world.files.push({ name: `truncated${ENDING}`, note: "half a file", kind: "truncated", text: half });
}
