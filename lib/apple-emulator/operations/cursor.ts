import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";

/** One page behind an opaque cursor; on the last page there is no further cursor. */
export function cursorPage<T>(
  { world, query }: Call,
  all: readonly T[],
): { records: T[]; nextCursor?: string } {
  const from = positionOf(query.get("cursor"), all.length);
  const to = from + world.switches.cursorPageSize;
  return { records: all.slice(from, to), ...(to < all.length && { nextCursor: cursorAt(to) }) };
}

function positionOf(cursor: string | null, records: number): number {
  if (cursor === null) return 0;
  const position = Number(/^from:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1] ?? NaN);
  if (!(position > 0 && position < records)) throw new AppleFailure(9812);
  return position;
}

const cursorAt = (position: number) => Buffer.from(`from:${position}`).toString("base64url");
