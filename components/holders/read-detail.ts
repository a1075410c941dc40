export interface Detail {
  text: (key: string) => string | null;
  number: (key: string) => number | null;
  flag: (key: string) => boolean;
}

/** What an event keeps beside its kind, read as what is expected of it. */
export function readDetail(detail: Readonly<Record<string, unknown>>): Detail {
  const own = (key: string) => (Object.hasOwn(detail, key) ? detail[key] : null);
  return {
    text: (key) => {
      const value = own(key);
      return typeof value === "string" && value !== "" ? value : null;
    },
    number: (key) => {
      const value = own(key);
      return typeof value === "number" ? value : null;
    },
    flag: (key) => own(key) === true,
  };
}
