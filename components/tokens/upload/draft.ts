const KEPT = ["name", "description", "group", "region"] as const;

/** What an admin has typed about a token that is not added yet; never anything of the token itself. */
export type Draft = Partial<Record<(typeof KEPT)[number], string>>;

const keyOf = (uId: string) => `quartermaster:adding:${uId}`;

/** What was typed for this location before a reload or a lost session; nothing where this browser keeps nothing. */
export function readDraft(uId: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(uId)) ?? "{}");
    const known = Object.entries(kept ?? {}).filter(
      ([name, value]) => KEPT.some((one) => one === name) && typeof value === "string",
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

/** Keeps what is typed for as long as the tab is open. */
export function keepDraft(uId: string, form: FormData): void {
  const draft = Object.fromEntries(KEPT.map((name) => [name, String(form.get(name) ?? "")]));
  onlyWhereKept(() => sessionStorage.setItem(keyOf(uId), JSON.stringify(draft)));
}

/** The token is added: nothing of it is left to type. */
export function forgetDraft(uId: string): void {
  onlyWhereKept(() => sessionStorage.removeItem(keyOf(uId)));
}

/** A browser may keep nothing; then a reload begins anew. */
function onlyWhereKept(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
