import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import type { Reply } from "#lib/apple-emulator/http/reply.ts";
import { readList } from "#lib/apple-emulator/operations/query.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { findTitles } from "#lib/apple-emulator/store/find-titles.ts";
import type { Title } from "#lib/apple-emulator/store/title.ts";
import { MINUTE_MS } from "#lib/apple-emulator/apple-date.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** The public lookup: never a custom app, no order to rely on, and JSON that calls itself JavaScript. */
export function publicLookup(world: World, { query, base, arrivedAt }: Inquiry): Reply {
  if (isTooOften(world, arrivedAt)) return { status: 403, headers: {}, body: "" };
  const country = (query.get("country") ?? "us").toLowerCase();
  const found = findTitles(world, askedIds(world, query), country, NOTHING).reverse();
  const results = found.map((title) => (title.kind === "ebook" ? book(title, base) : software(title, base)));
  return {
    status: 200,
    headers: { "content-type": "text/javascript; charset=utf-8" },
    body: `\n\n\n${JSON.stringify({ resultCount: results.length, results }, null, 1)}\n\n\n`,
  };
}

function askedIds({ titles }: World, query: URLSearchParams): string[] {
  const bundles = new Set(readList(query, "bundleId"));
  const byBundle = [...titles.values()].filter((title) => title?.bundleId && bundles.has(title.bundleId));
  return [...readList(query, "id"), ...byBundle.flatMap((title) => title?.adamId ?? [])];
}

function isTooOften({ throttle, switches }: World, arrivedAt: number): boolean {
  const limit = switches.publicLookupPerMinute;
  return limit > 0 && !throttle.admits("public lookup", limit, arrivedAt, MINUTE_MS);
}

function book(title: Title, base: string): object {
  return {
    artistName: title.developer,
    artworkUrl100: `${base}/artwork/${title.adamId}/100x100bb.jpg`,
    artworkUrl60: `${base}/artwork/${title.adamId}/60x60bb.jpg`,
    description: `${title.name}, by ${title.developer}.`,
    kind: "ebook",
    price: title.price,
    trackId: Number(title.adamId),
    trackName: title.name,
    trackViewUrl: `${base}/book/id${title.adamId}`,
  };
}

function software(title: Title, base: string): object {
  return {
    ...book(title, base),
    artworkUrl512: `${base}/artwork/${title.adamId}/512x512bb.jpg`,
    bundleId: title.bundleId,
    currency: "USD",
    currentVersionReleaseDate: `${title.released}T00:00:00Z`,
    fileSizeBytes: "10000000",
    formattedPrice: title.price === 0 ? "Free" : `$${title.price.toFixed(2)}`,
    genres: [title.genre],
    isVppDeviceBasedLicensingEnabled: title.deviceLicensing,
    kind: title.kind === "desktopApp" ? "mac-software" : "software",
    minimumOsVersion: title.minimumOs,
    primaryGenreName: title.genre,
    releaseDate: `${title.released}T00:00:00Z`,
    sellerName: title.developer,
    supportedDevices: title.deviceFamilies,
    trackCensoredName: title.name,
    trackViewUrl: `${base}/app/id${title.adamId}`,
    version: title.version,
    wrapperType: "software",
  };
}
