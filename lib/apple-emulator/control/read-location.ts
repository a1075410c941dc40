import type { Fields } from "#lib/apple-emulator/control/fields.ts";
import type { AssetSpec } from "#lib/apple-emulator/outside/add-asset.ts";
import type { BulkSpec } from "#lib/apple-emulator/outside/bulk.ts";
import {
  type AssignmentSpec,
  type LocationSpec,
  type SubscriptionSpec,
  type TokenSpec,
  tokenWishes,
  type UserSpec,
} from "#lib/apple-emulator/outside/location-spec.ts";
import { readTitle } from "#lib/apple-emulator/control/read-title.ts";
import type { Platform } from "#lib/apple-emulator/state/asset-shelf.ts";

const platforms: readonly Platform[] = ["iOS", "macOS", "tvOS", "watchOS", "visionOS"];

export function readLocation(fields: Fields): LocationSpec {
  const mdm = fields.objectOr("mdmInfo");
  const bulk = fields.objectOr("bulk");
  return present({
    name: fields.text("name"),
    orgName: fields.textOr("orgName"),
    country: fields.textOr("country"),
    platform: fields.oneOfOr("platform", ["enterprisestore", "volumestore"]),
    uId: fields.textOr("uId"),
    legacy: fields.flagOr("legacy"),
    managedDomains: fields.textsOr("managedDomains"),
    mdmInfo: mdm && { id: mdm.text("id"), name: mdm.text("name"), metadata: mdm.textOr("metadata") ?? "" },
    assets: fields.list("assets").map(readAsset),
    users: fields.list("users").map(readUser),
    assignments: fields.list("assignments").map(readAssignment),
    subscriptions: fields.list("subscriptions").map(readSubscription),
    tokens: fields.has("tokens") ? fields.list("tokens").map(readToken) : undefined,
    bulk: bulk && readBulk(bulk),
  });
}

/** Leaves out what was not given, so that the defaults apply. */
export function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function readAsset(fields: Fields): AssetSpec {
  const unlimited = fields.flagOr("unlimited");
  return present({
    adamId: fields.text("adamId"),
    pricingParam: fields.oneOfOr("pricingParam", ["STDQ", "PLUS"]),
    productType: fields.oneOfOr("productType", ["App", "Book"]),
    total: unlimited ? 0 : fields.number("total"),
    unlimited,
    deviceAssignable: fields.flagOr("deviceAssignable"),
    revocable: fields.flagOr("revocable"),
    platforms: fields.textsOr("platforms")?.filter(isPlatform),
    metadata: fields.raw("metadata") === null ? null : readTitle(fields.objectOr("metadata")),
  });
}

const isPlatform = (text: string): text is Platform => platforms.some((platform) => platform === text);

function readUser(fields: Fields): UserSpec {
  return present({
    clientUserId: fields.text("clientUserId"),
    email: fields.textOr("email"),
    status: fields.oneOfOr("status", ["Registered", "Associated", "Retired", "Deleted"]),
    account: fields.textOr("account"),
  });
}

function readAssignment(fields: Fields): AssignmentSpec {
  return present({
    adamId: fields.text("adamId"),
    pricingParam: fields.oneOfOr("pricingParam", ["STDQ", "PLUS"]),
    clientUserId: fields.textOr("clientUserId"),
    serialNumber: fields.textOr("serialNumber"),
  });
}

function readSubscription(fields: Fields): SubscriptionSpec {
  return present({
    adamId: fields.number("adamId"),
    parentAdamId: fields.numberOr("parentAdamId"),
    renewing: fields.numberOr("renewing"),
    expiring: fields.numberOr("expiring"),
    periodEndDate: fields.textOr("periodEndDate"),
  });
}

function readToken(fields: Fields): TokenSpec {
  return present({
    kind: fields.oneOf("kind", tokenWishes),
    expiresAt: fields.momentOr("expiresAt"),
    account: fields.textOr("account"),
  });
}

function readBulk(fields: Fields): BulkSpec {
  return present({
    titles: fields.number("titles"),
    assignments: fields.number("assignments"),
    users: fields.numberOr("users"),
    devices: fields.numberOr("devices"),
    seed: fields.numberOr("seed"),
    firstAdamId: fields.numberOr("firstAdamId"),
  });
}
