import type { IconName } from "#components/marks/icon-shapes.ts";
import type { TitleRow } from "#lib/features/titles/queries.ts";

const devices: Readonly<Record<string, string>> = {
  iOS: "iPhone, iPad",
  iPadOS: "iPad",
  macOS: "Mac",
  tvOS: "Apple TV",
  watchOS: "Apple Watch",
  visionOS: "Vision Pro",
};

type Described = Pick<TitleRow, "kind" | "platforms" | "isCustom" | "pricingParam">;

/** What a title runs on, as people say it: "iPhone, iPad, Mac · custom". */
export function kindWords({ kind, platforms, isCustom, pricingParam }: Described): string {
  if (kind === "book") return pricingParam === "PLUS" ? "Book, high quality" : "Book";
  const named = platforms.includes("iOS") ? platforms.filter((one) => one !== "iPadOS") : platforms;
  const on = named.map((one) => devices[one] ?? one).join(", ") || "Kind unknown";
  return isCustom ? `${on} · custom` : on;
}

export interface TitleNote {
  tone: "plain" | "notice" | "critical";
  icon: IconName;
  words: string;
}

type Noted = Pick<TitleRow, "metadataFrom" | "pool" | "revocable" | "fromFallback" | "hidden">;

/** The one thing worth knowing of a title before opening it; null for most. */
export function noteOf({ metadataFrom, pool, revocable, fromFallback, hidden }: Noted): TitleNote | null {
  if (pool.overAssigned > 0)
    return { tone: "critical", icon: "triangle-exclamation-point", words: "More than bought" };
  if (hidden) return { tone: "plain", icon: "eye-off", words: "Hidden" };
  if (metadataFrom === null || metadataFrom === "none")
    return { tone: "plain", icon: "circle-question-mark", words: "No metadata" };
  if (!revocable) return { tone: "plain", icon: "undo-2", words: "Not revocable" };
  if (fromFallback) return { tone: "plain", icon: "info", words: "From US store" };
  if (pool.assigned === 0) return { tone: "plain", icon: "package-open", words: "Never used" };
  return null;
}
