import { z } from "zod";
import { count, text, type JsonObject } from "#lib/apple/wire-values.ts";

/** One page of a walk. Pages come in order of arrival, not of their index. */
export interface Page<T> {
  records: T[];
  pageIndex: number;
  /** As last heard: it may grow while walking. */
  totalPages: number;
  versionId: string | null;
  /** That of the walk's first page: the checkpoint to keep once the walk is whole. */
  firstVersionId: string | null;
  /** Records left out because they name no product or no holder. */
  skipped: number;
}

/** A page as Apple sent it. `nextPageIndex` is null on the last one. */
export interface PageAnswer<T> {
  records: T[];
  skipped: number;
  nextPageIndex: number | null;
  totalPages: number;
  versionId: string | null;
}

const Wire = z.object({
  currentPageIndex: count,
  nextPageIndex: count,
  totalPages: count,
  size: count,
  versionId: text,
});

/** Reads one record, or gives null when it cannot be told what it is about. */
export type ReadRecord<T> = (record: unknown) => T | null;

/** Reads the page with this index, whose records stand in these arrays; an absent array is an empty one. */
export function readPage<T>(
  body: JsonObject,
  pageIndex: number,
  readers: Readonly<Record<string, ReadRecord<T>>>,
): PageAnswer<T> {
  const { currentPageIndex, nextPageIndex, totalPages, size, versionId } = Wire.parse(body);
  if (currentPageIndex !== null && currentPageIndex !== pageIndex) throw new TypeError("another page");
  const records: T[] = [];
  let seen = 0;
  for (const [key, read] of Object.entries(readers)) {
    const wire: unknown = body[key];
    if (!Array.isArray(wire)) continue;
    seen += wire.length;
    for (const each of wire as unknown[]) {
      const record = read(each);
      if (record !== null) records.push(record);
    }
  }
  if (seen === 0 && size) throw new TypeError("records announced and missing");
  const next = nextPageIndex !== null && nextPageIndex > pageIndex ? nextPageIndex : null;
  const skipped = seen - records.length;
  return { records, skipped, nextPageIndex: next, totalPages: totalPages ?? 0, versionId };
}
