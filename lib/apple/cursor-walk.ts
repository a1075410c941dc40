import { z } from "zod";
import type { ReadRecord } from "#lib/apple/page.ts";
import { objects, text, type JsonObject } from "#lib/apple/wire-values.ts";

/** One stretch of a list that can only be read in sequence. */
export interface CursorPage<T> {
  records: T[];
  skipped: number;
  versionId: string | null;
}

export interface CursorAnswer<T> extends CursorPage<T> {
  nextCursor: string | null;
}

const Wire = z.object({ nextCursor: text, versionId: text });

export function readCursorPage<T>(body: JsonObject, key: string, read: ReadRecord<T>): CursorAnswer<T> {
  const wire = objects.parse(body[key]);
  const records = wire.map(read).filter((record) => record !== null);
  return { ...Wire.parse(body), records, skipped: wire.length - records.length };
}

/** Reads a list from its start to the answer that names no next cursor, or one that was used before. */
export async function* walkCursors<T>(
  fetchPage: (cursor: string | null) => Promise<CursorAnswer<T>>,
): AsyncGenerator<CursorPage<T>, void, undefined> {
  const used = new Set<string>();
  let cursor: string | null = null;
  do {
    const { nextCursor, ...page }: CursorAnswer<T> = await fetchPage(cursor);
    yield page;
    if (nextCursor !== null && used.has(nextCursor)) return;
    cursor = nextCursor;
    if (cursor !== null) used.add(cursor);
  } while (cursor !== null);
}
