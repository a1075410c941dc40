/** What an admin brought: one file, or the text of one. */
export type Upload = { file: File } | { text: string };

/** How the dialog begins: with something to read, with several files that it takes none of, or by asking for one. */
export type HandedOver = Upload | { several: number } | { paste: true } | null;

const doors = new EventTarget();

/** Any part of any page hands a token over to the one dialog. Browser only. */
export function handOver(what: HandedOver): void {
  doors.dispatchEvent(new CustomEvent<HandedOver>("handed", { detail: what }));
}

/** Calls back with whatever is handed over; returns how to stop. */
export function onHandedOver(act: (what: HandedOver) => void): () => void {
  const listen = (event: Event) => act((event as CustomEvent<HandedOver>).detail);
  doors.addEventListener("handed", listen);
  return () => doors.removeEventListener("handed", listen);
}

/** The token that whoever brings a file from this page wants to renew. */
export interface Wanted {
  id: string;
  name: string;
}

let wanted: Wanted | null = null;

/** While a page is about renewing a token, a file that falls on it is meant for that. Returns how to end it. */
export function wantRenewal(token: Wanted): () => void {
  wanted = token;
  return () => {
    wanted = null;
  };
}

export const wantedHere = (): Wanted | null => wanted;
