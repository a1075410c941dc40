import { expect, test } from "vitest";
import { AppleError } from "#lib/apple/errors.ts";
import type { Page, PageAnswer } from "#lib/apple/page.ts";
import { walkPages } from "#lib/apple/page-walk.ts";

const answerOf = (index: number, totalPages: number, last = index + 1 >= totalPages): PageAnswer<number> => ({
  records: [index],
  skipped: 0,
  nextPageIndex: last ? null : index + 1,
  totalPages,
  versionId: "v1",
});

async function all<T>(pages: AsyncIterable<Page<T>>): Promise<Page<T>[]> {
  const found: Page<T>[] = [];
  for await (const page of pages) found.push(page);
  return found;
}

const indexesOf = (pages: Page<number>[]) => pages.map((page) => page.pageIndex).sort((a, b) => a - b);

/** A walk whose answers are given by hand. */
function byHand() {
  const open = new Map<
    number,
    { answer: (page: PageAnswer<number>) => void; fail: (error: unknown) => void }
  >();
  const asked: number[] = [];
  const signals: AbortSignal[] = [];
  const pages = walkPages<number>((index, signal) => {
    asked.push(index);
    signals.push(signal);
    return new Promise((answer, fail) => open.set(index, { answer, fail }));
  });
  return { open, asked, signals, pages };
}

test("a single page ends the walk, whatever total it names", async () => {
  for (const totalPages of [0, 1, 7])
    expect(await all(walkPages(async () => answerOf(0, totalPages, true)))).toHaveLength(1);
});

test("every page is read once", async () => {
  const pages = await all(walkPages(async (index) => answerOf(index, 23)));
  expect(indexesOf(pages)).toEqual(Array.from({ length: 23 }, (_, index) => index));
});

test("without totals the next pages are followed one by one", async () => {
  const pages = await all(walkPages(async (index) => ({ ...answerOf(index, 4), totalPages: 0 })));
  expect(indexesOf(pages)).toEqual([0, 1, 2, 3]);
});

test("nothing is asked ahead before the caller has seen the first page and wants more", async () => {
  const { open, asked, pages } = byHand();
  const first = pages.next();
  open.get(0)?.answer(answerOf(0, 100));
  await first;
  await new Promise(setImmediate);
  expect(asked).toEqual([0]);
  await pages.return();
});

test("five pages at most are asked for and not yet taken", async () => {
  const { open, asked, pages } = byHand();
  const first = pages.next();
  open.get(0)?.answer(answerOf(0, 100));
  await first;
  const second = pages.next();
  expect(asked).toEqual([0, 1, 2, 3, 4, 5]);
  for (const index of [1, 2, 3, 4, 5]) open.get(index)?.answer(answerOf(index, 100));
  await second;
  await new Promise(setImmediate);
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6]);
  await pages.next();
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  await pages.return();
});

test("a page that arrives early is not held back by a slow one", async () => {
  const { open, pages } = byHand();
  const first = pages.next();
  open.get(0)?.answer(answerOf(0, 3));
  await first;
  const second = pages.next();
  open.get(2)?.answer(answerOf(2, 3));
  expect((await second).value).toMatchObject({ pageIndex: 2 });
  open.get(1)?.answer(answerOf(1, 3));
  expect((await pages.next()).value).toMatchObject({ pageIndex: 1 });
  expect((await pages.next()).done).toBe(true);
});

test("pages that appear while walking are read too, even after the former last page", async () => {
  const { open, asked, pages } = byHand();
  const first = pages.next();
  open.get(0)?.answer(answerOf(0, 3));
  await first;
  const second = pages.next();
  open.get(2)?.answer(answerOf(2, 3));
  await second;
  open.get(1)?.answer(answerOf(1, 5));
  expect((await pages.next()).value).toMatchObject({ pageIndex: 1, totalPages: 5 });
  expect(asked).toEqual([0, 1, 2, 3, 4]);
  await pages.return();
});

test("a late answer of the former last page does not undo the growth that another page reported", async () => {
  const { open, asked, pages } = byHand();
  const first = pages.next();
  open.get(0)?.answer(answerOf(0, 3));
  await first;
  const second = pages.next();
  open.get(1)?.answer(answerOf(1, 20));
  await second;
  open.get(2)?.answer(answerOf(2, 3));
  expect((await pages.next()).value).toMatchObject({ pageIndex: 2, totalPages: 20 });
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  await pages.return();
});

test("pages that vanish while walking end it, and are no failure", async () => {
  const beyond = new AppleError("bad-request", { number: 9650 });
  const fetchPage = async (index: number) => {
    if (index >= 4) throw beyond;
    return answerOf(index, index < 3 ? 9 : 4);
  };
  expect(indexesOf(await all(walkPages(fetchPage)))).toEqual([0, 1, 2, 3]);
});

test("a total that the last page itself contradicts is not believed", async () => {
  const asked: number[] = [];
  const fetchPage = async (index: number) => {
    asked.push(index);
    return answerOf(index, 1_000_000, index >= 2);
  };
  await all(walkPages(fetchPage));
  expect(asked.length).toBeLessThan(12);
});

test("each page carries its own version and that of the first page", async () => {
  const fetchPage = async (index: number) => ({ ...answerOf(index, 3), versionId: `v${index}` });
  const pages = await all(walkPages(fetchPage));
  for (const page of pages)
    expect(page).toMatchObject({ versionId: `v${page.pageIndex}`, firstVersionId: "v0" });
});

test("a page that cannot be had fails the walk and calls off the others", async () => {
  const { open, signals, pages } = byHand();
  const first = pages.next();
  open.get(0)?.answer(answerOf(0, 9));
  await first;
  const second = pages.next();
  open.get(3)?.fail(new AppleError("busy"));
  await expect(second).rejects.toMatchObject({ kind: "busy" });
  expect(signals.every((signal) => signal.aborted)).toBe(true);
});

test("a caller who stops early calls off what is under way", async () => {
  const { open, signals, pages } = byHand();
  const first = pages.next();
  open.get(0)?.answer(answerOf(0, 9));
  await first;
  const second = pages.next();
  open.get(1)?.answer(answerOf(1, 9));
  await second;
  await pages.return();
  expect(signals).toHaveLength(7);
  expect(signals.every((signal) => signal.aborted)).toBe(true);
});
