import "server-only";
import type { ImportKind } from "#lib/data/imports.ts";

/** What an import or Apple told of may be told anew by an import. */
export const overwritable = `('csv', 'apple', 'rehearsal')`;

/** What these own they keep; an import may only tell what they left open. What was typed by hand stays as it is. */
export const completable = `('scim', 'mdm')`;

interface Field {
  column: string;
  type: "text" | "uuid" | "timestamptz";
  /** Of the row `here`, whether nothing is known of it: then it may be completed. */
  open: (here: string) => string;
  /** The later of two counts: a table of last week does not turn time back. */
  latest?: true;
}

const empty = (column: string) => (here: string) => `${here}."${column}" is null`;
const unknown = (column: string) => (here: string) => `${here}."${column}" = 'unknown'`;
const never = () => "false";
const unnamed = (here: string) => `${here}."name" = ${here}."serial"`;
const text = (column: string, open = empty(column)): Field => ({ column, type: "text", open });

const fields: Record<ImportKind, readonly Field[]> = {
  device: [
    text("name", unnamed),
    text("nameKey", unnamed),
    text("model"),
    text("platform", unknown("platform")),
    text("osVersion"),
    text("enrollment", unknown("enrollment")),
    { column: "ownerId", type: "uuid", open: empty("ownerId") },
    { column: "lastSeenAt", type: "timestamptz", open: empty("lastSeenAt"), latest: true },
    { column: "groupId", type: "uuid", open: never },
  ],
  person: [
    text("name", never),
    text("nameKey", never),
    text("email"),
    text("emailKey", empty("email")),
    text("managedAccount"),
    text("managedKey", empty("managedAccount")),
    text("language"),
    { column: "groupId", type: "uuid", open: never },
  ],
};

/** Each field as it is `here` when `row`, JSON by column, is wholly believed; an empty cell says nothing. */
const believed = (here: string, row: string) => (field: Field) => {
  const [is, told] = [`${here}."${field.column}"`, `(${row}->>'${field.column}')::${field.type}`];
  return field.latest ? `greatest(${told}, ${is})` : `coalesce(${told}, ${is})`;
};

/** Each field as it is to be `here`, which depends on who owns the record. */
const becoming = (here: string, row: string) => (field: Field) => {
  const is = `${here}."${field.column}"`;
  const told = believed(here, row)(field);
  return `case when ${here}."source" in ${overwritable} then ${told}
    when ${here}."source" in ${completable} and ${field.open(here)} then ${told} else ${is} end`;
};

const listed = (kind: ImportKind, sql: (field: Field) => string) => fields[kind].map(sql).join(", ");
const asIs = (here: string) => (field: Field) => `${here}."${field.column}"`;

/** Whether the table says anything else than what is here. */
export const differs = (kind: ImportKind, here: string, row: string) =>
  `(${listed(kind, believed(here, row))}) is distinct from (${listed(kind, asIs(here))})`;

/** Whether the table changes what is here. */
export const changes = (kind: ImportKind, here: string, row: string) =>
  `(${listed(kind, becoming(here, row))}) is distinct from (${listed(kind, asIs(here))})`;

/** The assignments of an update; a record that is completed stays its owner's. */
export const assignments = (kind: ImportKind, here: string, row: string) =>
  [
    ...fields[kind].map((field) => `"${field.column}" = ${becoming(here, row)(field)}`),
    `"source" = case when ${here}."source" in ${overwritable} then 'csv' else ${here}."source" end`,
  ].join(", ");

/** Whose records an import touches at all. */
export const touchable = (here: string) =>
  `(${here}."source" in ${overwritable} or ${here}."source" in ${completable})`;
