const grouped = new Intl.NumberFormat("en-US");

/** Comma groups and a real minus: 1,204,331 and −14. */
export function count(value: number | bigint): string {
  return grouped.format(value).replace("-", "−");
}

/** A change with its sign: +3, −3, ±0. */
export function change(value: number): string {
  if (value === 0) return "±0";
  return value > 0 ? `+${count(value)}` : count(value);
}

/** 1 device, 214 devices. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
