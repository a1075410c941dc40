import { describe, expect, test } from "vitest";
import { mapHeader, readPersonRow } from "#lib/domain/inventory/person-row.ts";

const { columns } = mapHeader([
  "name",
  "email",
  "managed apple account",
  "client user id",
  "group",
  "locale",
]);

describe("the header of a people list", () => {
  test("may have any order and common spelling", () => {
    expect(mapHeader(["E-Mail", "Managed Apple ID", "Full Name", "Shoe size"])).toEqual({
      columns: { email: 0, managedAccount: 1, name: 2 },
      missing: [],
      unknown: ["Shoe size"],
    });
  });

  test("may split the name, but must have one", () => {
    expect(mapHeader(["First name", "Last name"]).missing).toEqual([]);
    expect(mapHeader(["email"]).missing).toEqual(["name"]);
  });
});

describe("a row of a people list", () => {
  test("gives the person it describes", () => {
    const cells = [
      "Ada Lovelace",
      "ada@corp.example",
      "ada@school.example",
      "u-0001",
      "Europe/Berlin",
      "de_de",
    ];
    expect(readPersonRow(cells, columns)).toEqual({
      ok: true,
      person: {
        name: "Ada Lovelace",
        email: "ada@corp.example",
        managedAccount: "ada@school.example",
        clientUserId: "u-0001",
        language: "de-DE",
        groupPath: ["Europe", "Berlin"],
      },
    });
  });

  test("needs no more than a name, whole or in parts", () => {
    const bare = { email: null, managedAccount: null, clientUserId: null, language: null, groupPath: null };
    const parts = mapHeader(["Surname", "Given name"]).columns;
    expect(readPersonRow(["Ada"], columns)).toEqual({ ok: true, person: { name: "Ada", ...bare } });
    expect(readPersonRow(["Lovelace", "Ada"], parts)).toEqual({
      ok: true,
      person: { name: "Ada Lovelace", ...bare },
    });
  });

  test.each([
    ["no name", ["", "ada@corp.example"], "missing", "name"],
    ["a broken e-mail address", ["Ada", "ada(at)corp"], "not-an-email", "email"],
    ["a broken account", ["Ada", "", "ada"], "not-an-email", "managedAccount"],
    ["a language's name", ["Ada", "", "", "", "", "German"], "not-a-language", "language"],
    ["a formula for a name", ["@SUM(A1)"], "formula", "name"],
  ])("with %s is refused", (_what, cells, problem, column) => {
    expect(readPersonRow(cells, columns)).toEqual({ ok: false, problem, column });
  });
});
