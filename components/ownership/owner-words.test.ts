import { expect, test } from "vitest";
import { ownerDetail, ownerName } from "#components/ownership/owner-words.ts";

const corvid = { kind: "server", name: "Corvid MDM", metadata: "7.2" } as const;

test("another server is told by the name and the words that it left at Apple", () => {
  const view = { name: "Corvid MDM", metadata: "7.2", owner: corvid, sibling: null };
  expect([ownerName(view), ownerDetail(view)]).toEqual(["Corvid MDM", "7.2"]);
});

test("Apple Configurator is told in words, with its version", () => {
  const owner = { kind: "configurator", name: "Apple Configurator 2", version: "2.13.3" } as const;
  const view = { name: "Apple Configurator 2", metadata: "2.13.3", owner, sibling: null };
  expect(ownerDetail(view)).toBe("Apple Configurator on a Mac, version 2.13.3");
});

test("another customer of this installation is named only where the reader may know it", () => {
  const view = { name: "Another customer of this installation", metadata: null, owner: corvid };
  expect(ownerName({ ...view, sibling: { name: null } })).toBe("Another customer of this installation");
  expect(ownerName({ ...view, sibling: { name: "Kestrel Schools" } })).toBe(
    "Kestrel Schools, a customer of this installation",
  );
});
