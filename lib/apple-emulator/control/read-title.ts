import type { Fields } from "#lib/apple-emulator/control/fields.ts";
import type { Title } from "#lib/apple-emulator/store/title.ts";

/** The parts of a title that are given; the rest is invented. */
export function readTitle(fields: Fields | undefined): Partial<Title> | undefined {
  if (!fields) return undefined;
  const given = {
    name: fields.textOr("name"),
    developer: fields.textOr("developer"),
    kind: fields.oneOfOr("kind", ["iosSoftware", "desktopApp", "ebook"]),
    deviceFamilies: fields.textsOr("deviceFamilies"),
    bundleId: fields.textOr("bundleId"),
    version: fields.textOr("version"),
    externalId: fields.numberOr("externalId"),
    minimumOs: fields.textOr("minimumOs"),
    genre: fields.textOr("genre"),
    price: fields.numberOr("price"),
    released: fields.textOr("released"),
    stores: fields.textsOr("stores")?.map((country) => country.toLowerCase()),
    custom: fields.flagOr("custom"),
    deviceLicensing: fields.flagOr("deviceLicensing"),
    icon: fields.textOr("icon"),
    background: fields.textOr("background"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
