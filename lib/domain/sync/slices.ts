/** A title that a delta touched, with as many licenses as Apple counts; `titleId` is null while it is not known here. */
export interface TouchedTitle {
  titleId: string | null;
  adamId: string;
  pricingParam: string;
  assigned: number;
}

/**
 * Which way of reading again takes fewest requests: each touched title's pages, one request a touched holder, or the
 * pages of all licenses that Apple counts.
 */
export function chooseSlices(
  titles: readonly TouchedTitle[],
  { holders, all }: { holders: number; all: number },
  pageSize: number,
): "titles" | "holders" | "all" {
  const pagesOf = (licenses: number) => Math.max(1, Math.ceil(licenses / pageSize));
  const pages = titles.reduce((sum, { assigned }) => sum + pagesOf(assigned), 0);
  if (pagesOf(all) < Math.min(pages, holders)) return "all";
  return pages <= holders ? "titles" : "holders";
}
