/** What a button anywhere in the frame may ask one of its hosts to show. */
export type Wish = "find" | "groups" | "upload";

const wishes = new EventTarget();

export function wish(what: Wish): void {
  wishes.dispatchEvent(new Event(what));
}

/** Calls back whenever the thing is asked for; returns how to stop. */
export function onWish(what: Wish, act: () => void): () => void {
  wishes.addEventListener(what, act);
  return () => wishes.removeEventListener(what, act);
}
