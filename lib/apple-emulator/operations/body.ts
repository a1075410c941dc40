import { AppleFailure, type AssetRef, type PricingParam } from "#lib/apple-emulator/failure.ts";

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function readObject(value: unknown): JsonObject {
  if (!isObject(value)) throw new AppleFailure(9602);
  return value;
}

/** Absent and null are the same; real clients send either. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

export function readStrings(body: JsonObject, name: string): string[] {
  const value = body[name];
  if (isAbsent(value)) return [];
  if (!Array.isArray(value) || !value.every(isText)) throw new AppleFailure(9602);
  return value;
}

export function readText(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  if (isAbsent(value)) return undefined;
  if (typeof value !== "string") throw new AppleFailure(9602);
  return value;
}

export function readFlag(body: JsonObject, name: string): boolean {
  const value = body[name];
  if (isAbsent(value)) return false;
  if (typeof value !== "boolean") throw new AppleFailure(9602);
  return value;
}

export function readAssets(body: JsonObject): AssetRef[] {
  const value = body["assets"];
  if (isAbsent(value) || (Array.isArray(value) && value.length === 0)) throw new AppleFailure(9718);
  if (!Array.isArray(value)) throw new AppleFailure(9602);
  return value.map(readAsset);
}

/** Without a pricingParam the standard quality is meant. */
function readAsset(value: unknown): AssetRef {
  const asset = readObject(value);
  const adamId = asset["adamId"];
  const pricingParam = asset["pricingParam"] ?? "STDQ";
  if (!isText(adamId) || !isPricing(pricingParam)) throw new AppleFailure(9602);
  return { adamId, pricingParam };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isPricing = (value: unknown): value is PricingParam => value === "STDQ" || value === "PLUS";

/** The values whose key appears a second time, each once. */
export function duplicates<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const seen = new Map<string, number>();
  return values.filter((value) => {
    const count = (seen.get(keyOf(value)) ?? 0) + 1;
    seen.set(keyOf(value), count);
    return count === 2;
  });
}
