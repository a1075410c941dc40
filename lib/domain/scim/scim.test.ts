import { describe, expect, test } from "vitest";
import { readFilter, readPath } from "#lib/domain/scim/expression.ts";
import { type Change, patchUser } from "#lib/domain/scim/patch.ts";
import { personOf } from "#lib/domain/scim/person-of.ts";
import { readUser, type ScimUser } from "#lib/domain/scim/user.ts";

const at = (attribute: string, part: string | null = null, within: object[] = []) => ({
  attribute,
  part,
  within,
});

describe("a filter", () => {
  test.each([
    ['userName eq "ada@corp.example"', [{ ...at("username"), value: "ada@corp.example" }]],
    [
      'externalId Eq "a\\"b" AND active eq true',
      [
        { ...at("externalid"), value: 'a"b' },
        { ...at("active"), value: true },
      ],
    ],
    ['name.familyName eq "Sand and Sons"', [{ ...at("name", "familyname"), value: "Sand and Sons" }]],
    [
      'emails[type eq "work"].value eq "a@b.c"',
      [{ ...at("emails", "value", [{ attribute: "type", value: "work" }]), value: "a@b.c" }],
    ],
    [
      'members[value eq "7"]',
      [{ ...at("members", null, [{ attribute: "value", value: "7" }]), value: null }],
    ],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "x"', [{ ...at("username"), value: "x" }]],
  ])("%s is understood", (text, conditions) => {
    expect(readFilter(text)).toEqual(conditions);
  });

  test.each([
    "",
    "userName",
    'userName sw "a"',
    'userName eq "a" or active eq true',
    "not (active eq true)",
    "userName eq a",
    'a eq "b" and',
  ])("%s is not", (text) => {
    expect(readFilter(text)).toBeNull();
  });
});

test.each(["", "members[", "members[value]", "a.b.c", 'members[value co "7"]'])(
  "the path %s is none",
  (text) => {
    expect(readPath(text)).toBeNull();
  },
);

const ada: ScimUser = {
  userName: "ada@corp.example",
  externalId: "1",
  active: true,
  displayName: "Ada",
  name: { givenName: "Ada", familyName: "Abel" },
  emails: [{ value: "ada@corp.example", type: "work", primary: true }],
  preferredLanguage: null,
  locale: null,
};
const after = (...changes: Change[]) => {
  const read = readUser(patchUser({ ...ada }, changes) ?? {});
  return "user" in read ? read.user : read.wrong;
};
const change = (op: Change["op"], path: string | null, value?: unknown): Change => ({ op, path, value });

describe("a PATCH", () => {
  test.each([
    ["Entra's switched-off text", [change("replace", "active", "False")], { active: false }],
    ["a value without a path", [change("replace", null, { active: false })], { active: false }],
    [
      "keys that are paths",
      [change("add", null, { "name.familyName": "B", 'emails[type eq "work"].value': "b@c.d" })],
      {
        name: { givenName: "Ada", familyName: "B" },
        emails: [{ value: "b@c.d", type: "work", primary: true }],
      },
    ],
    [
      "an address of a type that is new",
      [change("replace", 'emails[type eq "home"].value', "h@c.d")],
      {
        emails: [...ada.emails, { value: "h@c.d", type: "home" }],
      },
    ],
    [
      "an address more",
      [change("add", "emails", [{ value: "2@c.d" }])],
      { emails: [...ada.emails, { value: "2@c.d" }] },
    ],
    ["an address less", [change("remove", 'emails[value eq "ADA@corp.example"]')], { emails: [] }],
    [
      "other addresses",
      [change("replace", "emails", [{ value: "3@c.d", primary: "True" }])],
      { emails: [{ value: "3@c.d", primary: true }] },
    ],
    [
      "a name that goes",
      [change("remove", "displayName"), change("remove", "name.givenName")],
      {
        displayName: null,
        name: { familyName: "Abel" },
      },
    ],
    [
      "a name in parts",
      [change("replace", "name", { familyName: "C" })],
      { name: { givenName: "Ada", familyName: "C" } },
    ],
    [
      "a path with its schema",
      [change("replace", "urn:ietf:params:scim:schemas:core:2.0:User:displayName", "D")],
      { displayName: "D" },
    ],
    [
      "what is not kept",
      [
        change("add", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "X"),
        change("replace", "title", "Y"),
      ],
      {},
    ],
    [
      "an extension as an object",
      [
        change("add", null, {
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { department: "X" },
        }),
      ],
      {},
    ],
  ])("changes %s", (_what, changes, changed) => {
    expect(after(...changes)).toEqual({ ...ada, ...changed });
  });

  test.each([
    ["a path that cannot be read", change("replace", "emails[", "x")],
    ["no path and no object", change("replace", null, "x")],
  ])("with %s is none", (_what, one) => {
    expect(patchUser({ ...ada }, [one])).toBeNull();
  });
});

describe("a User", () => {
  test("is read whatever the case of its names, and only what is kept", () => {
    const sent = {
      UserName: " bo ",
      PASSWORD: "secret",
      Name: { GivenName: "Bo" },
      emails: { value: "bo@c.d" },
      roles: [],
    };
    expect(readUser(sent)).toEqual({
      user: {
        userName: "bo",
        externalId: null,
        active: true,
        displayName: null,
        name: { givenName: "Bo" },
        emails: [{ value: "bo@c.d" }],
        preferredLanguage: null,
        locale: null,
      },
    });
  });

  test.each([
    ["userName", { userName: " " }],
    ["active", { userName: "bo", active: "perhaps" }],
    ["emails", { userName: "bo", emails: Array.from({ length: 21 }, () => "a@b.c") }],
  ])("with a strange %s is refused by it", (wrong, sent) => {
    expect(readUser(sent)).toEqual({ wrong });
  });

  test("is a person with their best address, their language, and their account where userName is that", () => {
    const user = {
      ...ada,
      displayName: null,
      locale: "de_CH",
      emails: [{ value: "no" }, { value: "h@c.d" }, { value: "w@c.d", type: "Work" }],
    };
    expect(personOf(user, { managedAccounts: true })).toEqual({
      name: "Ada Abel",
      email: "w@c.d",
      managedAccount: "ada@corp.example",
      language: "de-CH",
    });
    expect(
      personOf(
        { ...user, emails: [], name: {}, preferredLanguage: "fr-FR,fr;q=0.9" },
        { managedAccounts: false },
      ),
    ).toEqual({
      name: "ada@corp.example",
      email: "ada@corp.example",
      managedAccount: null,
      language: "fr-FR",
    });
  });
});
