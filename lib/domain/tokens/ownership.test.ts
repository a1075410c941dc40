import { expect, test } from "vitest";
import { describeOwner, ownerVerdict, releasedMdmInfo } from "#lib/domain/tokens/ownership.ts";

const ours = "5a0c2c8e-7b77-4f5e-9d0a-6f4f6d4b2d11";

test.each([
  ["our id", { id: ours, name: "Quartermaster", metadata: "" }, "ours"],
  ["our id under another name", { id: ours, name: "Corvid MDM" }, "ours"],
  ["another id under our name", { id: "other", name: "Quartermaster" }, "other"],
  ["no id", { name: "Corvid MDM" }, "nobody"],
  ["a blank id", { id: " ", name: "Corvid MDM" }, "nobody"],
  ["nothing", null, "nobody"],
  ["no answer about it", undefined, "nobody"],
  ["what was left when it was released", releasedMdmInfo, "nobody"],
])("a location that carries %s", (_what, mdmInfo, verdict) => {
  expect(ownerVerdict(mdmInfo, ours)).toBe(verdict);
});

test.each([
  ["nobody", null, { kind: "nobody" }],
  ["nobody, whatever name was left", { id: "", name: "Corvid MDM" }, { kind: "nobody" }],
  ["nobody at a location that was released", releasedMdmInfo, { kind: "nobody" }],
  [
    "Apple Configurator and its version",
    { id: "c", name: "Apple Configurator 2", metadata: "2.13.3" },
    { kind: "configurator", name: "Apple Configurator 2", version: "2.13.3" },
  ],
  [
    "another server and what it says of itself",
    { id: "c", name: " Corvid MDM (Hamburg) ", metadata: "4.2" },
    { kind: "server", name: "Corvid MDM (Hamburg)", metadata: "4.2" },
  ],
  ["a server without a name", { id: "c" }, { kind: "server", name: null, metadata: null }],
])("the owner is %s", (_what, mdmInfo, owner) => {
  expect(describeOwner(mdmInfo)).toEqual(owner);
});
