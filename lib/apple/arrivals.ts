export interface Arrivals<T> {
  put: (item: T) => void;
  fail: (error: unknown) => void;
  /** The next item, as soon as there is one; rejects once something has failed. */
  take: () => Promise<T>;
}

/** Hands items that arrive in any order to one taker. */
export function createArrivals<T>(): Arrivals<T> {
  const waiting: T[] = [];
  let failure: { error: unknown } | null = null;
  let wake = () => {};
  return {
    put: (item) => {
      waiting.push(item);
      wake();
    },
    fail: (error) => {
      failure ??= { error };
      wake();
    },
    take: async () => {
      for (;;) {
        if (failure) throw failure.error;
        const item = waiting.shift();
        if (item !== undefined) return item;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
