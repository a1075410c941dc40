/** A title that a delta touched, with as many licenses as Apple counts; `titleId` is null while it is not known here. */
export interface TouchedTitle {
  titleId: string | null;
  adamId: string;
  pricingParam: string;
  assigned: number;
}

/** Which way of reading again takes fewer requests: each touched title's pages, or one request a touched holder. */
export function chooseSlices(
  titles: readonly TouchedTitle[],
  holders: number,
  pageSize: number,
): "titles" | "holders" {
  const pages = titles.reduce((sum, { assigned }) => sum + Math.max(1, Math.ceil(assigned / pageSize)), 0);
  return pages <= holders ? "titles" : "holders";
}
