import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { json, type Reply } from "#lib/apple-emulator/http/reply.ts";
import { readList } from "#lib/apple-emulator/operations/query.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { findTitles, ownedBy, tokenCookie } from "#lib/apple-emulator/store/find-titles.ts";
import type { Title } from "#lib/apple-emulator/store/title.ts";

const NOTHING: ReadonlySet<string> = new Set();
const PATH = /^\/v1\/catalog\/([a-z]{2})\/(stoken-authenticated-)?(apps|books)$/;

/** The newer metadata service, as far as it is looked up by id; any developer token of the right shape will do. */
export function catalog(world: World, { path, query, headers, base }: Inquiry): Reply | undefined {
  const [, country = "", authenticated, type = ""] = PATH.exec(path) ?? [];
  if (country === "") return undefined;
  if (!isDeveloperToken(headers["authorization"])) return problem(401, "40100", "Unauthorized");
  const ids = [...readList(query, "ids"), ...readList(query, `ids[${type}]`)];
  const owned = authenticated === undefined ? NOTHING : ownedBy(world, tokenCookie(headers["cookie"]));
  if (!owned || ids.length === 0) return problem(403, "40300", "Invalid Stoken or Empty/Null ids");
  if (ids.length > world.switches.catalogMaxIds) return problem(400, "40005", "Too many ids");
  const titles = findTitles(world, ids, country, owned);
  const fitting = titles.filter(({ kind }) => (kind === "ebook") === (type === "books"));
  const data = fitting.map((title) => ({
    attributes: attributesOf(title, base),
    href: `/v1/catalog/${country}/${type}/${title.adamId}`,
    id: title.adamId,
    type,
  }));
  return json({ data });
}

function isDeveloperToken(header: string | undefined): boolean {
  return /^Bearer +[\w-]+\.[\w-]+\.[\w-]+$/i.test(header ?? "");
}

function problem(status: number, code: string, title: string): Reply {
  return json({ errors: [{ code, detail: title, id: "EMULATOR", status: String(status), title }] }, status);
}

function attributesOf(title: Title, base: string): object {
  const isBook = title.kind === "ebook";
  const artwork = {
    bgColor: title.background,
    height: 1024,
    url: `${base}/artwork/${title.adamId}/{w}x{h}bb.{f}`,
    width: 1024,
  };
  const common = {
    artistName: title.developer,
    name: title.name,
    offers: [{ currencyCode: "USD", price: title.price, type: title.price === 0 ? "get" : "buy" }],
    url: `${base}/${isBook ? "book" : "app"}/id${title.adamId}`,
  };
  if (isBook) return { ...common, artwork, genreNames: [title.genre] };
  return {
    ...common,
    deviceFamilies: title.deviceFamilies,
    genreDisplayName: title.genre,
    isB2BCustomApp: title.custom,
    isVppDeviceBasedLicensingEnabled: title.deviceLicensing,
    platformAttributes: Object.fromEntries(
      platformsOf(title).map((platform) => [platform, platformAttributes(title, artwork)]),
    ),
  };
}

function platformAttributes(title: Title, artwork: object): object {
  return {
    artwork,
    bundleId: title.bundleId,
    externalVersionId: title.externalId,
    latestVersionInfo: { versionDisplay: ` ${title.version}` },
    minimumOSVersion: title.minimumOs,
    seller: title.developer,
  };
}

function platformsOf({ deviceFamilies }: Title): string[] {
  const names: Record<string, string> = { mac: "osx", tvos: "appletvos", realityDevice: "xros" };
  return [...new Set(deviceFamilies.map((family) => names[family] ?? "ios"))];
}
