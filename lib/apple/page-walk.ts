import { createArrivals } from "#lib/apple/arrivals.ts";
import { AppleError } from "#lib/apple/errors.ts";
import type { Page, PageAnswer } from "#lib/apple/page.ts";

/** Apple serves at most five page requests of a walk at the same time. */
export const PAGES_AHEAD = 5;

const PAGE_OUT_OF_RANGE = 9650;

/** Fetches one page; null stands for a page beyond the end. */
export type FetchPage<T> = (pageIndex: number, signal: AbortSignal) => Promise<PageAnswer<T>>;

/**
 * Walks all pages, up to five requested and not yet taken by the caller at any time.
 * Nothing is asked ahead before the caller has seen the first page: its version may tell that the rest is known.
 * The end is a page that names no next one; totals that change on the way are believed as they come.
 */
export async function* walkPages<T>(fetchPage: FetchPage<T>): AsyncGenerator<Page<T>, void, undefined> {
  const stop = new AbortController();
  const first = await fetchPage(0, stop.signal);
  const end = createEnd();
  end.hear(0, first);
  const arrivals = createArrivals<Arrival<T>>();
  let asked = 1;
  let outstanding = 0;

  const askAhead = () => {
    for (; outstanding < PAGES_AHEAD && asked < end.total(); outstanding += 1) {
      const index = asked++;
      fetchUnlessBeyond(fetchPage, index, stop.signal).then(
        (answer) => arrivals.put({ index, answer }),
        (error: unknown) => arrivals.fail(error),
      );
    }
  };

  const toPage = (pageIndex: number, { records, skipped, versionId }: PageAnswer<T>): Page<T> => {
    const totalPages = Math.max(end.total(), pageIndex + 1);
    return { records, skipped, pageIndex, totalPages, versionId, firstVersionId: first.versionId };
  };

  try {
    yield toPage(0, first);
    askAhead();
    while (outstanding > 0) {
      const { index, answer } = await arrivals.take();
      outstanding -= 1;
      end.hear(index, answer);
      askAhead();
      if (answer) yield toPage(index, answer);
    }
  } finally {
    stop.abort();
  }
}

interface Arrival<T> {
  index: number;
  answer: PageAnswer<T> | null;
}

async function fetchUnlessBeyond<T>(fetchPage: FetchPage<T>, index: number, signal: AbortSignal) {
  try {
    return await fetchPage(index, signal);
  } catch (error) {
    if (error instanceof AppleError && error.number === PAGE_OUT_OF_RANGE) return null;
    throw error;
  }
}

/**
 * How many pages there are, by what the answers have said so far. Answers overtake each other, so a last page does
 * not undo the growth that another page reported, unless its own total contradicts it.
 */
function createEnd() {
  let total = 1;
  return {
    total: () => total,
    hear: (index: number, answer: PageAnswer<unknown> | null) => {
      if (answer === null) total = Math.min(total, index);
      else if (answer.nextPageIndex !== null)
        total = Math.max(total, answer.totalPages, answer.nextPageIndex + 1);
      else if (answer.totalPages > index + 1) total = index + 1;
    },
  };
}
