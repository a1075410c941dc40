import { expect, test } from "vitest";
import { VersionTrack } from "#lib/apple-emulator/state/version-track.ts";

const DAY_MS = 86_400_000;
const LIFE_MS = 30 * DAY_MS;

test("an id stays good for as long as nothing has changed since", () => {
  const track = new VersionTrack("a");
  const id = track.currentId;
  expect(track.versionOf(id, 400 * DAY_MS, LIFE_MS)).toBe(0);
});

test("an id that has been out of date for longer than its life is unknown", () => {
  const track = new VersionTrack("a");
  const id = track.currentId;
  track.advance(DAY_MS);
  expect(track.currentId).not.toBe(id);
  expect(track.versionOf(id, 31 * DAY_MS, LIFE_MS)).toBe(0);
  expect(track.versionOf(id, 31 * DAY_MS + 1, LIFE_MS)).toBeUndefined();
});

test("an id that was never handed out, or belongs to another data set, is unknown", () => {
  const track = new VersionTrack("a");
  expect(track.versionOf(new VersionTrack("b").currentId, 0, LIFE_MS)).toBeUndefined();
  expect(track.versionOf("not-a-version", 0, LIFE_MS)).toBeUndefined();
});

test("a saved track goes on where it stopped", () => {
  const track = new VersionTrack("a");
  const old = track.currentId;
  track.advance(DAY_MS);
  const loaded = new VersionTrack("a");
  loaded.load(track.save());
  expect(loaded.currentId).toBe(track.currentId);
  expect(loaded.versionOf(old, 31 * DAY_MS, LIFE_MS)).toBe(0);
  expect(loaded.versionOf(old, 40 * DAY_MS, LIFE_MS)).toBeUndefined();
});
