import { z } from "zod";
import { artworkUrl } from "#lib/apple/artwork.ts";
import { dayOf, webAddress, type AppleMetadata } from "#lib/apple/store-metadata.ts";
import { flag, isJsonObject, objects, text, texts, type JsonObject } from "#lib/apple/wire-values.ts";

const Version = z.object({ display: text, externalId: text }).nullable().catch(null);

const Item = z.object({
  name: text,
  nameRaw: text,
  artistName: text,
  kind: text,
  deviceFamilies: texts,
  bundleId: text,
  minimumOSVersion: text,
  isB2BCustomApp: flag,
  isVppDeviceBasedLicensingEnabled: flag,
  genreNames: texts,
  url: text,
  releaseDate: text,
  offers: objects,
  artwork: z.unknown().optional(),
});

/** Reads an answer of the content metadata lookup. Products that it does not know are absent. */
export function readContentMetadata(body: JsonObject): Map<string, AppleMetadata> {
  const found = new Map<string, AppleMetadata>();
  const { results } = body;
  for (const [adamId, item] of Object.entries(isJsonObject(results) ? results : {})) {
    const metadata = isJsonObject(item) ? readItem(adamId, item) : null;
    if (metadata) found.set(adamId, metadata);
  }
  return found;
}

function readItem(adamId: string, wire: JsonObject): AppleMetadata | null {
  const item = Item.parse(wire);
  const name = item.name ?? item.nameRaw;
  if (name === null) return null;
  const version = Version.parse(item.offers[0]?.["version"]);
  return {
    adamId,
    name,
    developer: item.artistName,
    kind: /book/i.test(item.kind ?? "") ? "book" : "app",
    platforms: platformsOf(item.deviceFamilies, item.kind),
    bundleId: item.bundleId,
    version: version?.display ?? null,
    externalVersionId: version?.externalId ?? null,
    minimumOs: item.minimumOSVersion,
    artworkUrl: artworkUrl(item.artwork),
    isCustom: item.isB2BCustomApp === true,
    deviceLicensing: item.isVppDeviceBasedLicensingEnabled,
    genre: item.genreNames[0] ?? null,
    storeUrl: webAddress(item.url),
    releaseDate: dayOf(item.releaseDate),
  };
}

const families: Readonly<Record<string, string>> = {
  iphone: "iOS",
  ipod: "iOS",
  ipad: "iPadOS",
  mac: "macOS",
  tvos: "tvOS",
  appletv: "tvOS",
  watch: "watchOS",
  watchos: "watchOS",
  realitydevice: "visionOS",
  vision: "visionOS",
  visionos: "visionOS",
};

function platformsOf(deviceFamilies: readonly string[], kind: string | null): string[] {
  const named = deviceFamilies.flatMap((family) => families[family.toLowerCase()] ?? []);
  if (named.length > 0) return [...new Set(named)];
  if (kind === "desktopApp") return ["macOS"];
  return kind === "iosSoftware" ? ["iOS"] : [];
}
