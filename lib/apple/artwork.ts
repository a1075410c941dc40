import { z } from "zod";
import { webAddress } from "#lib/apple/store-metadata.ts";
import { count, isJsonObject, text } from "#lib/apple/wire-values.ts";

const SIZE = 256;

const Template = z.object({ url: text });
const Rendition = z.object({ url: text, width: count });

/** The address of an icon from either of Apple's two shapes: a template to fill, or a list of finished sizes. */
export function artworkUrl(artwork: unknown): string | null {
  if (Array.isArray(artwork)) return bestRendition(artwork);
  return isJsonObject(artwork) ? webAddress(filled(Template.parse(artwork).url)) : null;
}

function filled(template: string | null): string | null {
  if (template === null) return null;
  const values: Record<string, string> = { w: String(SIZE), h: String(SIZE), c: "bb", f: "png" };
  return template.replace(/\{([whcf])\}/g, (whole, key: string) => values[key] ?? whole);
}

/** The smallest that is large enough, else the largest. */
function bestRendition(list: readonly unknown[]): string | null {
  const renditions = list
    .filter(isJsonObject)
    .map((each) => Rendition.parse(each))
    .flatMap(({ url, width }) => (url === null ? [] : [{ url, width: width ?? 0 }]))
    .sort((a, b) => a.width - b.width);
  const best = renditions.find(({ width }) => width >= SIZE) ?? renditions.at(-1);
  return webAddress(best?.url ?? null);
}
