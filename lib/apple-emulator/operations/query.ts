import { AppleFailure, type PricingParam } from "#lib/apple-emulator/failure.ts";

const INT32_MAX = 2_147_483_647;

export function readInt(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^-?\d+$/.test(text) || Math.abs(Number(text)) > INT32_MAX) throw new AppleFailure(9602);
  return Number(text);
}

export function readBoolean(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (text !== "true" && text !== "false") throw new AppleFailure(9602);
  return text === "true";
}

export function readChoice<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const choice = choices.find((one) => one === text);
  if (choice === undefined) throw new AppleFailure(9602);
  return choice;
}

export const readPricing = (query: URLSearchParams): PricingParam | undefined =>
  readChoice(query, "pricingParam", ["STDQ", "PLUS"]);

/** Repeated or separated by commas. */
export function readList(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "");
}
