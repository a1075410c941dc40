import { z } from "zod";
import { dayOf, webAddress, type AppleMetadata } from "#lib/apple/store-metadata.ts";
import { flag, identifier, objects, text, texts, type JsonObject } from "#lib/apple/wire-values.ts";

const Item = z.object({
  trackId: identifier,
  trackName: identifier,
  artistName: text,
  kind: text,
  wrapperType: text,
  bundleId: text,
  version: text,
  minimumOsVersion: text,
  artworkUrl512: text,
  artworkUrl100: text,
  artworkUrl60: text,
  isVppDeviceBasedLicensingEnabled: flag,
  primaryGenreName: text,
  genres: texts,
  trackViewUrl: text,
  releaseDate: text,
  supportedDevices: texts,
  ipadScreenshotUrls: texts,
  appletvScreenshotUrls: texts,
});

type Item = z.infer<typeof Item>;

/** Reads an answer of the public lookup, whose results come in any order: only `trackId` says what each is. */
export function readPublicLookup(body: JsonObject): Map<string, AppleMetadata> {
  const items = objects.parse(body["results"]).flatMap((wire) => Item.safeParse(wire).data ?? []);
  return new Map(items.map((item) => [item.trackId, toMetadata(item)]));
}

function toMetadata(item: Item): AppleMetadata {
  return {
    adamId: item.trackId,
    name: item.trackName,
    developer: item.artistName,
    kind: /book/i.test(item.kind ?? "") ? "book" : "app",
    platforms: platformsOf(item),
    bundleId: item.bundleId,
    version: item.version,
    externalVersionId: null,
    minimumOs: item.minimumOsVersion,
    artworkUrl: webAddress(item.artworkUrl512 ?? item.artworkUrl100 ?? item.artworkUrl60),
    isCustom: false,
    deviceLicensing: item.isVppDeviceBasedLicensingEnabled,
    genre: item.primaryGenreName ?? item.genres[0] ?? null,
    storeUrl: webAddress(item.trackViewUrl),
    releaseDate: dayOf(item.releaseDate),
  };
}

/** The public lookup has no list of platforms; devices and screenshots stand for them. */
function platformsOf(item: Item): string[] {
  if (item.kind === "mac-software") return ["macOS"];
  if (item.kind !== "software" && item.wrapperType !== "software") return [];
  const has = (start: string) => item.supportedDevices.some((device) => device.startsWith(start));
  const found = [
    ...(has("iPhone") || has("iPod") ? ["iOS"] : []),
    ...(has("iPad") || item.ipadScreenshotUrls.length > 0 ? ["iPadOS"] : []),
    ...(has("AppleTV") || item.appletvScreenshotUrls.length > 0 ? ["tvOS"] : []),
    ...(has("Watch") ? ["watchOS"] : []),
  ];
  return found.length > 0 ? found : ["iOS"];
}
