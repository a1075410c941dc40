import { isEmail, readGroupPath, type CellProblem } from "#lib/domain/inventory/cell.ts";
import { mapColumns, type Columns } from "#lib/domain/inventory/header.ts";
import { readLanguageTag } from "#lib/domain/inventory/language-tag.ts";
import { readCells } from "#lib/domain/inventory/row-reading.ts";

export const personColumns = [
  "name",
  "firstName",
  "lastName",
  "email",
  "managedAccount",
  "clientUserId",
  "language",
  "group",
] as const;

export type PersonColumn = (typeof personColumns)[number];

export interface PersonRow {
  name: string;
  email: string | null;
  /** Managed Apple Account. */
  managedAccount: string | null;
  /** Under which a location of Apple's already knows this person. */
  clientUserId: string | null;
  /** BCP 47. */
  language: string | null;
  /** Names of groups from the top down. */
  groupPath: string[] | null;
}

export type PersonRowProblem = CellProblem | "not-an-email" | "not-a-language";

export type PersonRowReading =
  { ok: true; person: PersonRow } | { ok: false; problem: PersonRowProblem; column: PersonColumn };

const synonyms: Record<PersonColumn, readonly string[]> = {
  name: ["full name", "display name", "person", "user", "employee", "student"],
  firstName: ["given name", "forename"],
  lastName: ["surname", "family name"],
  email: ["mail", "e-mail address", "email address", "work email"],
  managedAccount: ["managed apple account", "managed apple id", "apple account", "apple id"],
  clientUserId: ["client user id", "vpp user id", "apple user id"],
  language: ["preferred language", "locale", "lang"],
  group: ["organization group", "group path", "organization", "location", "site", "department", "class"],
};

export function mapHeader(header: readonly string[]): Columns<PersonColumn> {
  const { columns, unknown } = mapColumns<PersonColumn>(header, synonyms, []);
  const named = [columns.name, columns.firstName, columns.lastName].some((index) => index !== undefined);
  return { columns, missing: named ? [] : ["name"], unknown };
}

export function readPersonRow(
  cells: readonly string[],
  columns: Partial<Record<PersonColumn, number>>,
): PersonRowReading {
  const row = readCells(cells, columns, personColumns);
  if (!row.ok) return row;
  const { texts } = row;

  const parts = [texts("firstName"), texts("lastName")].filter((part) => part !== null).join(" ");
  const name = texts("name") ?? parts;
  if (name === "") return { ok: false, problem: "missing", column: "name" };

  for (const column of ["email", "managedAccount"] as const) {
    const address = texts(column);
    if (address !== null && !isEmail(address)) return { ok: false, problem: "not-an-email", column };
  }

  const [email, managedAccount] = [texts("email"), texts("managedAccount")];
  const languageText = texts("language");
  const language = languageText === null ? null : readLanguageTag(languageText);
  if (languageText !== null && language === null)
    return { ok: false, problem: "not-a-language", column: "language" };

  const groupPath = readGroupPath(texts("group"));
  return {
    ok: true,
    person: { name, email, managedAccount, clientUserId: texts("clientUserId"), language, groupPath },
  };
}
