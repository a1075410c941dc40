import { z } from "zod";

/** `?sort=name`, or `?sort=-name` for the other way round. */
export function sortingBy<S extends string>(sorts: readonly S[], otherwise: NoInfer<S>) {
  const signed: string[] = sorts.flatMap((sort) => [sort, `-${sort}`]);
  return z
    .enum(signed)
    .default(otherwise)
    .transform((text) => ({
      sort: sorts.find((sort) => text === sort || text === `-${sort}`) ?? otherwise,
      descending: text.startsWith("-"),
    }));
}
