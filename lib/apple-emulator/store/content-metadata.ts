import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { json, type Reply } from "#lib/apple-emulator/http/reply.ts";
import { readList } from "#lib/apple-emulator/operations/query.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { findTitles, ownedBy, storefrontId, tokenCookie } from "#lib/apple-emulator/store/find-titles.ts";
import type { Title } from "#lib/apple-emulator/store/title.ts";

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The older metadata lookup. Empty results mean an unknown id, another country, a cookie that was not
 * accepted, or no access; nobody can tell which.
 */
export function contentMetadata(world: World, { query, headers, base }: Inquiry): Reply {
  const country = (query.get("cc") ?? "us").toLowerCase();
  const cookie = tokenCookie(headers["cookie"]);
  const owned = cookie === undefined ? NOTHING : ownedBy(world, cookie);
  const titles = owned ? findTitles(world, readList(query, "id"), country, owned) : [];
  const authenticated = cookie !== undefined && owned !== undefined;
  const form = { authenticated, version: query.get("version") ?? "2", base, country };
  return json({
    isAuthenticated: false,
    meta: {
      language: { tag: `${query.get("l") ?? "en"}-${country}`.toLowerCase() },
      storefront: { cc: country.toUpperCase(), id: storefrontId(country) },
    },
    results: Object.fromEntries(titles.map((title) => [title.adamId, lockup(title, form)])),
    version: Number(form.version) || 2,
  });
}

interface Form {
  authenticated: boolean;
  version: string;
  base: string;
  country: string;
}

function lockup(title: Title, form: Form): object {
  const isBook = title.kind === "ebook";
  return {
    artistName: title.developer,
    artwork: artwork(title, form),
    ...(title.bundleId !== undefined && { bundleId: title.bundleId }),
    copyright: `© ${title.developer}`,
    description: { standard: `${title.name}, by ${title.developer}.` },
    ...(!isBook && { deviceFamilies: title.deviceFamilies }),
    genreNames: [title.genre],
    genres: [{ genreId: "6000", name: title.genre, url: `${form.base}/genre/6000` }],
    hasInAppPurchases: false,
    id: form.authenticated ? title.adamId : Number(title.adamId),
    isB2BCustomApp: title.custom,
    isFirstPartyHideableApp: false,
    ...(!isBook && { isVppDeviceBasedLicensingEnabled: title.deviceLicensing }),
    kind: title.kind,
    latestVersionReleaseDate: title.released,
    ...(!isBook && { minimumOSVersion: title.minimumOs }),
    name: title.name,
    nameRaw: title.name,
    nameSortValue: title.name,
    offers: [offer(title)],
    releaseDate: title.released,
    softwareInfo: { seller: title.developer },
    url: `${form.base}/${form.country}/${isBook ? "book" : "app"}/id${title.adamId}`,
    userRating: { ratingCount: 0, value: 0 },
  };
}

function offer({ price, adamId, version, externalId }: Title): object {
  return {
    actionText: { long: price === 0 ? "Get" : "Buy", short: price === 0 ? "Get" : "Buy" },
    assets: [{ flavor: "iosSoftware", size: 10_000_000 }],
    buyParams: `productType=C&price=${Math.round(price * 1000)}&salableAdamId=${adamId}&pricingParameters=STDQ`,
    price,
    priceFormatted: price === 0 ? "$0.00" : `$${price.toFixed(2)}`,
    type: price === 0 ? "get" : "buy",
    version: { display: version, externalId },
  };
}

/** Version 1 lists sizes, version 2 gives a template. */
function artwork({ adamId, background }: Title, { version, base }: Form): object {
  const at = `${base}/artwork/${adamId}`;
  if (version === "1") {
    return [60, 100, 512].map((size) => ({ height: size, url: `${at}/${size}x${size}bb.png`, width: size }));
  }
  return {
    bgColor: background,
    height: 1024,
    textColor1: "ffffff",
    textColor2: "f0f0f0",
    textColor3: "d0d0d0",
    textColor4: "c0c0c0",
    url: `${at}/{w}x{h}bb.{f}`,
    width: 1024,
  };
}
