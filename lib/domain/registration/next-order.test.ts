import { expect, test } from "vitest";
import { nextOrder, type WantedRegistration } from "#lib/domain/registration/next-order.ts";

const ada: WantedRegistration = {
  verb: "register",
  clientUserId: "9b1f",
  managedAccount: null,
  omits: [],
};
const managed = { ...ada, managedAccount: "ada@school.example" };
const user = (clientUserId: string, status: string) => ({ clientUserId, status });

test("somebody whom the location does not know is created under our own id", () => {
  expect(nextOrder(ada, [])).toEqual({ verb: "create", clientUserId: "9b1f" });
});

test("somebody retired comes back under the old id, unless that is an e-mail address", () => {
  expect(nextOrder(ada, [user("old-7", "Retired")])).toEqual({ verb: "create", clientUserId: "old-7" });
  expect(nextOrder(ada, [user("ada@example.org", "Retired")])).toEqual({
    verb: "create",
    clientUserId: "9b1f",
  });
});

test("whoever is registered or has accepted is not asked for again", () => {
  expect(nextOrder(ada, [user("u", "Registered")])).toBe("as-wanted");
  expect(nextOrder(managed, [user("u", "Registered"), user("v", "Associated")])).toBe("as-wanted");
});

test("somebody registered who has a Managed Apple Account by now is linked to it, unless Apple would not", () => {
  expect(nextOrder(managed, [user("u", "Registered")])).toEqual({ verb: "update", clientUserId: "u" });
  expect(nextOrder({ ...managed, omits: ["account"] }, [user("u", "Registered")])).toBe("as-wanted");
});

test("only whoever is active under the id is retired", () => {
  const retire: WantedRegistration = { ...ada, verb: "retire", clientUserId: "u" };
  expect(nextOrder(retire, [user("u", "Associated")])).toEqual({ verb: "retire", clientUserId: "u" });
  expect(nextOrder(retire, [user("u", "Retired"), user("v", "Associated")])).toBe("as-wanted");
});
