import type { Reply } from "#lib/apple-emulator/http/reply.ts";
import { numberOf } from "#lib/apple-emulator/chance.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { drawings } from "#lib/apple-emulator/store/drawings.ts";
import { laterDrawings } from "#lib/apple-emulator/store/later-drawings.ts";

/** Always SVG, whatever format was asked for. */
export function artworkReply({ titles }: World, adamId: string, size: string): Reply | undefined {
  const [width, height] = /^(\d{1,4})x(\d{1,4})/.exec(size)?.slice(1).map(Number) ?? [];
  const title = titles.get(adamId);
  if (!title || !width || !height) return undefined;
  const drawing = drawingOf(title.icon) ?? madeUp(adamId, title.background);
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 48 48">${drawing}</svg>`;
  return {
    status: 200,
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
    body,
  };
}

function drawingOf(icon: string | undefined): string | undefined {
  return icon === undefined ? undefined : (drawings[icon] ?? laterDrawings[icon]);
}

/** Three plain shapes on the title's own color; the same for the same id. */
function madeUp(adamId: string, background: string): string {
  const dice = numberOf(`drawing ${adamId}`);
  const light = `hsl(${dice % 360} 60% 82%)`;
  const accent = `hsl(${(dice >>> 8) % 360} 70% 62%)`;
  const [x, y, r] = [14 + (dice % 20), 14 + ((dice >>> 5) % 20), 6 + ((dice >>> 10) % 6)];
  return (
    `<rect width="48" height="48" rx="11" fill="#${background}"/>` +
    `<path d="M8 ${30 + (y % 6)}h32v8H8Z" fill="${light}"/>` +
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${accent}"/>`
  );
}
