import { describe, expect, it } from "vitest";
import { addressOfAsk, askedByAddress } from "#lib/features/plans/asked-by-address.ts";

const A = "0b77c0de-4a1f-41aa-8f03-5d1e77b28e03";
const B = "5c1e77b2-8e03-40d2-9a6b-0b77c0de4a1f";
const TITLE = "e48eb9ef-547d-416a-95f5-061ead0e4a00";

describe("what an address asks to plan", () => {
  it("takes the rows selected in a list, each once", () => {
    expect(askedByAddress({ list: "devices", kind: "assign", ids: [A, B, A] })).toMatchObject({
      kind: "assign",
      devices: [A, B],
    });
  });

  it("takes all that match instead of the rows, when all were selected", () => {
    const ask = askedByAddress({
      list: "people",
      kind: "revoke",
      ids: [A],
      all: "1",
      q: ["group:Retail", "ines"],
    });
    expect(ask).toMatchObject({ kind: "revoke", people: [], peopleMatching: "group:Retail ines" });
  });

  it("means everybody by all without a filter", () => {
    expect(askedByAddress({ list: "holders", title: TITLE, all: "1", q: "" })).toMatchObject({
      titles: [TITLE],
      holdersMatching: "",
    });
  });

  it("asks for nobody by a filter when rows were chosen", () => {
    expect(askedByAddress({ list: "holders", title: TITLE, ids: "d:F4KQ7X2M9L", q: "store" })).toEqual({
      kind: "assign",
      titles: [TITLE],
      devices: [],
      people: [],
      holders: ["d:F4KQ7X2M9L"],
      serials: "",
    });
  });

  it("adds the rows chosen to a plan begun before", () => {
    const begun = askedByAddress({ kind: "revoke", titles: TITLE, devices: A, people: B });
    const plan = addressOfAsk(begun).toString();
    expect(askedByAddress({ plan, list: "devices", kind: "revoke", ids: [A, B] })).toEqual({
      ...begun,
      devices: [A, B],
    });
    expect(askedByAddress({ plan, list: "devices", kind: "revoke", all: "1", q: "x" })).toEqual({
      ...begun,
      devicesMatching: "x",
    });
  });

  it("leaves out what cannot be the id of a row", () => {
    expect(askedByAddress({ titles: ["'; drop", TITLE], devices: "x", holders: "z:1" })).toMatchObject({
      titles: [TITLE],
      devices: [],
      holders: [],
    });
  });

  it("reads back an address it wrote", () => {
    const ask = askedByAddress({
      kind: "revoke",
      list: "titles",
      ids: [TITLE],
      holdersMatching: "",
      people: [A, B],
    });
    const again = [...addressOfAsk(ask)].reduce<Record<string, string[]>>(
      (all, [name, value]) => ({ ...all, [name]: [...(all[name] ?? []), value] }),
      {},
    );
    expect(askedByAddress(again)).toEqual(ask);
  });
});
