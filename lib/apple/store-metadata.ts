/** What the store says about a product; the license protocol itself names nothing but Adam IDs. */
export interface AppleMetadata {
  adamId: string;
  name: string;
  developer: string | null;
  kind: "app" | "book";
  /** iOS, iPadOS, macOS, tvOS, watchOS, visionOS. */
  platforms: string[];
  bundleId: string | null;
  version: string | null;
  /** The number to compare with the one that a device reports for its installed version. */
  externalVersionId: string | null;
  minimumOs: string | null;
  /** A square PNG, 256 pixels wide where the store lets one choose. */
  artworkUrl: string | null;
  /** Made for certain organizations only; its metadata must not be shown to others. */
  isCustom: boolean;
  deviceLicensing: boolean | null;
  genre: string | null;
  storeUrl: string | null;
  /** YYYY-MM-DD */
  releaseDate: string | null;
}

/** The day of a date as the store writes it, with or without a time. */
export function dayOf(date: string | null): string | null {
  return date !== null && /^\d{4}-\d{2}-\d{2}(T|$)/.test(date) ? date.slice(0, 10) : null;
}

/** A web address that a page may link to or load from; null for anything else. */
export function webAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
