import { afterAll, describe, expect, test } from "vitest";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as devices from "#lib/data/devices.ts";
import { Refusal } from "#lib/refusal.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import {
  makeCustomer,
  makeGroup,
  systemAt,
  type TestCustomer,
  type TestScope,
} from "#tests/support/access-world.ts";
import {
  appliedImport,
  checkedImport,
  devicesIn,
  makeDevice,
  rowsOf,
} from "#tests/support/inventory-world.ts";

process.env["LOG_LEVEL"] = "silent";
useFreshDatabase();
afterAll(closeQueue);

interface World {
  customer: TestCustomer;
  scope: TestScope;
}

async function world(): Promise<World> {
  const customer = await makeCustomer();
  return { customer, scope: await systemAt(customer, customer.groupId) };
}

const check = ({ customer, scope }: World, content: string | Uint8Array) =>
  checkedImport(customer, scope, "device", content);
const apply = ({ customer, scope }: World, content: string | Uint8Array) =>
  appliedImport(customer, scope, "device", content);

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);

describe("a table of devices", () => {
  test.each<[string, string | Uint8Array]>([
    [
      "with its columns in another order",
      "Platform,Device name,Group,Serial Number\niPadOS,Kasse Ærø,,f4kq7x2m9lab\n",
    ],
    [
      "parted by semicolons, with the mark of UTF-8",
      "\ufeffSerial;Name;OS\r\nF4KQ7X2M9LAB;Kasse Ærø;iPadOS\r\n",
    ],
    ["parted by tabs", "serial\tname\tplatform\nF4KQ7X2M9LAB\tKasse Ærø\tipados\n"],
    ["in Latin-1", latin("serial;name;platform\nF4KQ7X2M9LAB;Kasse Ærø;ipados\n")],
    ["in UTF-16", wide("serial;name;platform\r\nF4KQ7X2M9LAB;Kasse Ærø;ipados\r\n")],
    ["with quoted cells", '"serial","name","platform"\n" F4KQ7X2M9LAB ","Kasse Ærø","iPad"\n'],
    ["that says how it is parted", "sep=;\nserial;name;platform\nf4kq7x2m9lab;Kasse Ærø;ipados\n"],
    ["with old line ends", "serial,name,platform\rF4KQ7X2M9LAB,Kasse Ærø,ipados\r"],
  ])("%s is read", async (_what, content) => {
    const here = await world();
    const { state, counts } = await apply(here, content);
    expect({ state, counts }).toMatchObject({ state: "applied", counts: { new: 1, problem: 0 } });
    expect(await devicesIn(here.scope)).toMatchObject([
      {
        serial: "F4KQ7X2M9LAB",
        name: "Kasse Ærø",
        platform: "ipados",
        source: "csv",
        groupId: here.customer.groupId,
      },
    ]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["without a row", "serial,name\n", "csv-empty"],
    ["of nothing at all", "", "csv-empty"],
    ["that is a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, ...latin("x".repeat(500))]), "csv-not-text"],
    [
      "whose letters break",
      Uint8Array.from([...new TextEncoder().encode(`serial,name\n${"Ø,ø\n".repeat(400)}`), 0xe9, 0x0a]),
      "csv-encoding",
    ],
    ["without serial numbers", "name,platform\nTill,iPadOS\n", "csv-columns-missing"],
  ])("%s is refused, and nothing of it is kept", async (_what, content, reason) => {
    const here = await world();
    const attempt = check(here, content);
    await expect(attempt).rejects.toBeInstanceOf(Refusal);
    await expect(attempt).rejects.toThrow(reason);
    expect(await devicesIn(here.scope)).toEqual([]);
  });

  test("whose quote never ends is refused, and says in which line it begins", async () => {
    const here = await world();
    const content = 'serial,name\nC02XK1ZJJGH5,Till\nF9FXL2Q1N7,"Till 2\nF4KQ7X2M9L,Till 3\n';
    await expect(check(here, content)).rejects.toMatchObject({
      reason: "csv-unreadable",
      facts: { line: 3 },
    });
  });

  test("whose quote far down never ends fails, and says in which line it begins", async () => {
    const here = await world();
    const rows = Array.from({ length: 20_000 }, (_, at) => `QM${String(at).padStart(8, "0")},Till ${at}`);
    const { state, problem } = await check(
      here,
      `serial,name\n${rows.join("\n")}\nF9FXL2Q1N7,"Till\n${rows.join("\n")}`,
    );
    expect({ state, problem }).toEqual({
      state: "failed",
      problem: { reason: "csv-unreadable", facts: { line: 20_002 } },
    });
  });

  test("is checked row by row before anything is stored", async () => {
    const here = await world();
    const found = await check(
      here,
      [
        "serial,name,platform,version,group",
        "C02XK1ZJJGH5,Till 1,iPadOS,18.4,",
        "short,Till 2,iPadOS,18.4,",
        ",Till 3,iPadOS,18.4,",
        'F9FXL2Q1N7,"=HYPERLINK(""evil"")",iPadOS,18.4,',
        "F4KQ7X2M9L,Till 5,Windows,18.4,",
        "DMPXH1ZZ0001,Till 6,iPadOS,eighteen,",
        "DMPXH1ZZ0002,Till 7,iPadOS,18.4,Nowhere",
        "DMPXH1ZZ0003,Store 1, till 8,iPadOS,18.4,",
        "c02xk1zjjgh5,Till 9,iPadOS,18.4,",
        "DMPXH1ZZ0004,Till 10",
        "",
        "DMPXH1ZZ0005,Till 12,,,",
      ].join("\n"),
    );
    expect(found.state).toBe("ready");
    expect(found.counts).toMatchObject({
      lines: 13,
      new: 3,
      duplicate: 1,
      problem: 7,
      changed: 0,
      same: 0,
      kept: 0,
    });
    expect(await rowsOf(here.scope, found, "problem")).toMatchObject([
      { line: 3, problem: "not-a-serial", column: "serial", row: { serial: "short", name: "Till 2" } },
      { line: 4, problem: "missing", column: "serial" },
      { line: 5, problem: "formula", column: "name" },
      { line: 6, problem: "unknown-platform", column: "platform" },
      { line: 7, problem: "not-a-version", column: "osVersion" },
      { line: 8, problem: "unknown-group", column: "group", row: { group: "Nowhere" } },
      { line: 9, problem: "too-many-cells", column: null },
    ]);
    expect(await rowsOf(here.scope, found, "duplicate")).toMatchObject([{ line: 10, problem: "2" }]);
    expect((await rowsOf(here.scope, found, "new")).map(({ line }) => line)).toEqual([2, 11, 13]);
    expect(await devicesIn(here.scope)).toEqual([]);
  });

  test("imported again is a difference: nothing is wiped, an empty cell says nothing", async () => {
    const here = await world();
    await apply(
      here,
      "serial,name,model,version\nC02XK1ZJJGH5,Till 1,iPad,18.4\nF9FXL2Q1N7,Till 2,iPad,18.4\nF4KQ7X2M9L,Till 3,iPad,18.4\n",
    );
    const again = await apply(here, "serial,name,version\nC02XK1ZJJGH5,Counter 1,18.5\nF9FXL2Q1N7,,18.4\n");
    expect(again.counts).toMatchObject({ new: 0, changed: 1, same: 1 });
    expect(await devicesIn(here.scope)).toMatchObject([
      { serial: "C02XK1ZJJGH5", name: "Counter 1", model: "iPad", osVersion: "18.5" },
      { serial: "F4KQ7X2M9L", name: "Till 3" },
      { serial: "F9FXL2Q1N7", name: "Till 2", osVersion: "18.4" },
    ]);
  });

  test("finds a renamed device by its new words and not by its old ones", async () => {
    const here = await world();
    await apply(here, "serial,name\nC02XK1ZJJGH5,Till one\n");
    await apply(here, "serial,name\nC02XK1ZJJGH5,Counter two\n");
    const find = (word: string) =>
      transaction(here.scope, async (tx) => {
        const place = { sort: "name", descending: false, walk: null, size: 10 } as const;
        return (await devices.list(tx, { groups: null, words: [word] }, place)).rows.map(
          ({ serial }) => serial,
        );
      });
    expect([await find("till"), await find("counter"), await find("c02xk")]).toEqual([
      [],
      ["C02XK1ZJJGH5"],
      ["C02XK1ZJJGH5"],
    ]);
  });

  test("leaves alone what was typed by hand, and lists it", async () => {
    const here = await world();
    await makeDevice(here.scope, { serial: "C02XK1ZJJGH5", name: "By hand", source: "console" });
    const found = await apply(here, "serial,name\nC02XK1ZJJGH5,By file\nF9FXL2Q1N7,Till 2\n");
    expect(found.counts).toMatchObject({ new: 1, kept: 1 });
    expect(await rowsOf(here.scope, found, "kept")).toMatchObject([
      { line: 2, row: { name: "By file" }, here: { name: "By hand" } },
    ]);
    expect((await devicesIn(here.scope)).map(({ name }) => name)).toEqual(["By hand", "Till 2"]);
  });

  test("puts devices into the groups it names, and the others into its own", async () => {
    const here = await world();
    const retail = await makeGroup(here.customer, "Retail");
    const berlin = await makeGroup(here.customer, "Berlin", retail);
    here.scope = await systemAt(here.customer, here.customer.groupId);
    await apply(here, "serial,group\nC02XK1ZJJGH5,Retail / Berlin\nF9FXL2Q1N7,berlin\nF4KQ7X2M9L,\n");
    const groups = (await devicesIn(here.scope)).map(({ serial, groupId }) => [serial, groupId]);
    expect(groups).toEqual([
      ["C02XK1ZJJGH5", berlin],
      ["F4KQ7X2M9L", here.customer.groupId],
      ["F9FXL2Q1N7", berlin],
    ]);
  });

  test("keeps to its own group: a device elsewhere is named as a problem and not touched", async () => {
    const here = await world();
    const retail = await makeGroup(here.customer, "Retail");
    const academy = await makeGroup(here.customer, "Academy");
    here.scope = await systemAt(here.customer, here.customer.groupId);
    await makeDevice(here.scope, {
      serial: "C02XK1ZJJGH5",
      name: "Elsewhere",
      groupId: academy,
      source: "csv",
    });
    const below = { customer: here.customer, scope: await systemAt(here.customer, retail) };
    const found = await apply(
      below,
      "serial,name,group\nC02XK1ZJJGH5,Mine,\nF9FXL2Q1N7,Till,Academy\nF4KQ7X2M9L,Till,\n",
    );
    expect(found.counts).toMatchObject({ new: 1, problem: 2 });
    expect(await rowsOf(below.scope, found, "problem")).toMatchObject([
      { line: 2, problem: "elsewhere", here: null },
      { line: 3, problem: "unknown-group" },
    ]);
    expect((await devicesIn(here.scope)).map(({ name, groupId }) => [name, groupId])).toEqual([
      ["Elsewhere", academy],
      ["Till", retail],
    ]);
  });
});
