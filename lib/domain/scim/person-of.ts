import { isEmail } from "#lib/domain/inventory/cell.ts";
import { readLanguageTag } from "#lib/domain/inventory/language-tag.ts";
import { tidyName } from "#lib/domain/names.ts";
import type { ScimUser } from "#lib/domain/scim/user.ts";

export interface ToldPerson {
  name: string;
  email: string | null;
  /** Null where the directory does not tell it. */
  managedAccount: string | null;
  /** BCP 47. */
  language: string | null;
}

/** Who a User is here. `managedAccounts` says that userName is their Managed Apple Account. */
export function personOf(user: ScimUser, { managedAccounts }: { managedAccounts: boolean }): ToldPerson {
  const { userName, displayName, name } = user;
  const spoken = [name.givenName, name.familyName].filter(Boolean).join(" ");
  return {
    name: tidyName(displayName ?? name.formatted ?? (spoken || userName)),
    email: emailOf(user) ?? (!managedAccounts && isEmail(userName) ? userName : null),
    managedAccount: managedAccounts && isEmail(userName) ? userName : null,
    language: languageOf(user.preferredLanguage) ?? languageOf(user.locale),
  };
}

function emailOf({ emails }: ScimUser): string | null {
  const readable = emails.filter(({ value }) => isEmail(value));
  const best =
    readable.find(({ primary }) => primary) ?? readable.find(({ type }) => type?.toLowerCase() === "work");
  return (best ?? readable[0])?.value ?? null;
}

/** "de_CH" and "de-CH,de;q=0.8" are "de-CH". */
const languageOf = (text: string | null): string | null =>
  readLanguageTag((text ?? "").split(/[,;]/)[0] ?? "");
