import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";

const SIZE = 50;
const isUuid = (text: unknown): text is string => typeof text === "string" && /^[0-9a-f-]{36}$/.test(text);

/** The parts of a query that walks rows newest first, by when they were made and their id. */
export function newestFirst(walk: Walk) {
  const back = walk !== null && "before" in walk;
  const direction = back ? ("asc" as const) : ("desc" as const);
  return {
    where: beyond(walk, back ? "gt" : "lt"),
    orderBy: [{ createdAt: direction }, { id: direction }],
    take: SIZE + 1,
  };
}

function beyond(walk: Walk, sign: "gt" | "lt") {
  const [at, id] = walk === null ? [] : (decodeCursor("after" in walk ? walk.after : walk.before, 2) ?? []);
  if (typeof at !== "number" || !isUuid(id)) return {};
  const from = new Date(at);
  return { OR: [{ createdAt: { [sign]: from } }, { createdAt: from, id: { [sign]: id } }] };
}

export function newestPage<T extends { id: string; createdAt: Date }>(
  fetched: readonly T[],
  walk: Walk,
): Page<T> {
  return pageOf(fetched, { walk, size: SIZE, keyOf: (row) => [row.createdAt.getTime(), row.id] });
}
