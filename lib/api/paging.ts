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
    total: z.int().nullable().meta({ description: "Rows on all pages, counted up to 10,000." }),
    exact: z.boolean().meta({ description: "False where there are more than were counted." }),
  })
  .meta({ id: "Page" });

const COUNTED = 10_000;

/** A list's own count, or one that tells how far it counted. */
export type Total = number | { count: number; exact: boolean } | null;

/** A total that may be a floor. */
export const floorOf = ({ total, atLeast }: { total: number; atLeast: boolean }): Total => ({
  count: total,
  exact: !atLeast,
});

const counted = (total: Total) => {
  if (total === null) return { total: null, exact: false };
  const { count, exact } = typeof total === "number" ? { count: total, exact: total <= COUNTED } : total;
  return { total: Math.min(count, COUNTED), exact: exact && count <= COUNTED };
};

/** A feature's list, and its rows as `data`. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  const answer = z.object({ data: z.array(row), page: Page });
  return z
    .object({
      rows: z.array(z.custom<z.input<Row>>()),
      next: z.string().nullable(),
      previous: z.string().nullable(),
      total: z.custom<Total>(),
    })
    .transform(({ rows, next, previous, total }) => ({
      data: rows,
      page: { next, previous, ...counted(total) },
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
