import { z } from "zod";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import type { Walk } from "#lib/domain/paging/page.ts";

const Cursor = z
  .string()
  .refine((text) => decodeCursor(text) !== null, "Not a cursor that this API gave.")
  .meta({ description: "A cursor of an earlier page." });

/** What every list is asked with. */
export const paging = {
  after: Cursor.optional().meta({ description: "`page.next` of the page before." }),
  before: Cursor.optional().meta({ description: "`page.previous` of the page after." }),
};

export function walkOf({ after, before }: { after: string | undefined; before: string | undefined }): Walk {
  if (after !== undefined) return { after };
  return before === undefined ? null : { before };
}

const Page = z
  .object({
    next: z.string().nullable().meta({ description: "Give it as `after`. Null on the last page." }),
    previous: z.string().nullable().meta({ description: "Give it as `before`. Null on the first page." }),
    total: z.int().nullable().meta({ description: "Rows on all pages; null where counting them is dear." }),
  })
  .meta({ id: "Page" });

/** A feature's list, and its rows as `data`. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  const answer = z.object({ data: z.array(row), page: Page });
  return z
    .object({
      rows: z.array(z.custom<z.input<Row>>()),
      next: z.string().nullable(),
      previous: z.string().nullable(),
      total: z.union([z.number(), z.string()]).nullish(),
    })
    .transform(({ rows, next, previous, total }) => ({
      data: rows,
      page: { next, previous, total: typeof total === "number" ? total : null },
    }))
    .pipe(answer);
}

/** RFC 8288: where the neighboring pages are, for programs that follow links. */
export function linksOf(url: URL, page: { next: string | null; previous: string | null }): string | null {
  const links = [
    page.next === null ? null : linkTo(url, "after", page.next, "next"),
    page.previous === null ? null : linkTo(url, "before", page.previous, "prev"),
  ];
  return links.filter((link) => link !== null).join(", ") || null;
}

function linkTo(url: URL, name: "after" | "before", cursor: string, rel: string): string {
  const query = new URLSearchParams(url.searchParams);
  for (const other of ["after", "before"]) query.delete(other);
  query.set(name, cursor);
  return `<${url.pathname}?${query.toString()}>; rel="${rel}"`;
}
