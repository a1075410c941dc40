const FORM = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?(?:[Zz]|([+-])(\d\d):?(\d\d))$/;

/**
 * Apple writes `2031-03-04T05:06:07+0000`, an offset without a colon, which `Date` does not promise to read.
 * Null for anything that is not a real moment with an offset.
 */
export function readAppleDate(text: string): Date | null {
  const found = FORM.exec(text.trim());
  if (!found) return null;
  const [, day = "", time = "", fraction = "0", sign = "+", hours = "0", minutes = "0"] = found;

  const local = new Date(`${day}T${time}Z`);
  if (!isReal(local, `${day}T${time}`) || Number(hours) > 14 || Number(minutes) > 59) return null;

  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return new Date(local.getTime() - offset * 60_000 + Math.floor(Number(`0.${fraction}`) * 1000));
}

/** 31 April may roll over into May; a date like that was never meant. */
function isReal(date: Date, written: string): boolean {
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
