import { describe, expect, test } from "vitest";
import { type Client, emulated } from "#tests/integration/apple-emulator/client.ts";

let time = 0;
const { visit } = emulated({ elapsed: () => time });

const shop = () =>
  visit({
    assets: [
      {
        adamId: "101",
        total: 5,
        metadata: { name: "Halyard", developer: "Halyard Networks", version: "8.2" },
      },
      { adamId: "102", total: 5, metadata: { name: "Only in DE", stores: ["de"] } },
      { adamId: "103", total: 5, metadata: { name: "Ours alone", custom: true } },
      { adamId: "104", total: 5, metadata: null },
      { adamId: "105", total: 5, productType: "Book", metadata: { name: "A Book" } },
      {
        adamId: "106",
        total: 5,
        metadata: { name: "On a desk", kind: "desktopApp", deviceFamilies: ["mac"] },
      },
    ],
  });

const LOOKUP =
  "/WebObjects/MZStorePlatform.woa/wa/lookup?version=2&p=mdm-lockup&caller=MDM&platform=enterprisestore";

interface Lockup {
  id: string | number;
  name: string;
  artwork: { url: string; width: number }[] | { url: string; width: number };
  [member: string]: unknown;
}

async function lookup({ world }: Client, query: string, cookie?: string) {
  const headers = cookie === undefined ? {} : { cookie: `a=b; itvt=${cookie}` };
  const response = await fetch(`${world.url}${LOOKUP}&${query}`, { headers });
  return (await response.json()) as {
    isAuthenticated: boolean;
    meta: { storefront: { id: string; cc: string } };
    results: Record<string, Lockup>;
  };
}

describe("the content metadata lookup", () => {
  test("describes apps, Mac apps and books, with a template for the icon", async () => {
    const client = shop();
    const { results, meta, isAuthenticated } = await lookup(client, "id=101,105,106&cc=us&l=en");
    expect([isAuthenticated, meta.storefront]).toEqual([false, { cc: "US", id: "143441" }]);
    expect(Object.keys(results)).toEqual(["101", "105", "106"]);
    expect(results["101"]).toMatchObject({
      id: 101,
      name: "Halyard",
      artistName: "Halyard Networks",
      kind: "iosSoftware",
      deviceFamilies: ["iphone", "ipad"],
      isB2BCustomApp: false,
      isVppDeviceBasedLicensingEnabled: true,
      offers: [{ version: { display: "8.2", externalId: expect.any(Number) } }],
      artwork: { url: `${client.world.url}/artwork/101/{w}x{h}bb.{f}`, width: 1024 },
    });
    expect([results["105"]?.["kind"], results["106"]?.["kind"]]).toEqual(["ebook", "desktopApp"]);
  });

  test("in its first version lists icons by size", async () => {
    const { world } = shop();
    const url = `${world.url}${LOOKUP.replace("version=2", "version=1")}&id=101`;
    const { results } = (await (await fetch(url)).json()) as { results: Record<string, Lockup> };
    expect(results["101"]?.artwork).toMatchObject([{ width: 60 }, { width: 100 }, { width: 512 }]);
  });

  test("finds what is sold in the country that is asked about, and nothing else", async () => {
    const client = shop();
    const found = async (query: string) => Object.keys((await lookup(client, query)).results);
    expect(await found("id=101,102&cc=us")).toEqual(["101"]);
    expect(await found("id=101,102&cc=DE")).toEqual(["101", "102"]);
    expect(await found("id=104&cc=us")).toEqual([]);
    expect(await found("id=999&cc=us")).toEqual([]);
  });

  test("shows a custom app to a token of a location that owns it, as text, and to nobody else", async () => {
    const client = shop();
    const other = client.world.addLocation({ name: "Other" }).tokens[0]?.text ?? "";
    expect((await lookup(client, "id=103")).results).toEqual({});
    expect((await lookup(client, "id=103", other)).results).toEqual({});
    const owner = await lookup(client, "id=103,101", client.token);
    expect(owner.isAuthenticated).toBe(false);
    expect([owner.results["103"]?.id, owner.results["103"]?.["isB2BCustomApp"]]).toEqual(["103", true]);
    expect((await lookup(client, "id=103", encodeURIComponent(client.token))).results).toHaveProperty("103");
  });

  test("answers a token that is not valid with nothing, not even what everyone may see", async () => {
    const client = shop();
    client.world.outside(client.uId, { do: "revoke-token" });
    expect((await lookup(client, "id=101", client.token)).results).toEqual({});
    expect((await lookup(client, "id=101", "nonsense")).results).toEqual({});
  });
});

describe("the public lookup", () => {
  async function publicly({ world }: Client, query: string) {
    const response = await fetch(`${world.url}/lookup?${query}`);
    return { response, text: await response.text() };
  }

  test("is JSON that calls itself JavaScript, in an order of its own, without custom apps", async () => {
    const client = shop();
    const { response, text } = await publicly(client, "id=101,103,105,106,999&country=us&entity=software");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(text.startsWith("\n")).toBe(true);
    const { resultCount, results } = JSON.parse(text) as { resultCount: number; results: object[] };
    expect(resultCount).toBe(3);
    expect(results).toMatchObject([
      { trackId: 106, kind: "mac-software", wrapperType: "software" },
      { trackId: 105, kind: "ebook", trackName: "A Book" },
      { trackId: 101, kind: "software", trackName: "Halyard", fileSizeBytes: "10000000", version: "8.2" },
    ]);
    expect(results[1]).not.toHaveProperty("bundleId");
  });

  test("finds by bundle id, and by country", async () => {
    const client = shop();
    const app = (await lookup(client, "id=101")).results["101"];
    expect((await publicly(client, `bundleId=${app?.["bundleId"]}`)).text).toContain('"trackId": 101');
    expect((await publicly(client, "id=102")).text).toContain('"resultCount": 0');
    expect((await publicly(client, "id=102&country=de")).text).toContain('"resultCount": 1');
  });

  test("refuses who asks too often, when switched on", async () => {
    const client = shop();
    client.world.switches({ publicLookupPerMinute: 2 });
    const statuses: number[] = [];
    for (let asked = 0; asked < 3; asked++) statuses.push((await publicly(client, "id=101")).response.status);
    time += 60_000;
    statuses.push((await publicly(client, "id=101")).response.status);
    expect(statuses).toEqual([200, 200, 403, 200]);
  });
});

describe("the newer catalog", () => {
  async function ask({ world }: Client, path: string, headers: Record<string, string>) {
    const response = await fetch(`${world.url}/v1/catalog/us/${path}`, { headers });
    const body = (await response.json()) as {
      data?: { id: string; attributes: object }[];
      errors?: { code: string }[];
    };
    return [response.status, body.data?.map(({ id }) => id) ?? body.errors?.[0]?.code, body.data] as const;
  }
  const developer = { authorization: "Bearer aaa.bbb.ccc" };

  test("needs a developer token, and a content token for what is not public", async () => {
    const client = shop();
    const both = { ...developer, cookie: `itvt=${client.token}` };
    expect((await ask(client, "apps?ids=101&platform=iphone", {}))[0]).toBe(401);
    expect((await ask(client, "apps?ids=101,103&platform=iphone", developer))[1]).toEqual(["101"]);
    expect((await ask(client, "stoken-authenticated-apps?ids=101,103,105", both))[1]).toEqual(["101", "103"]);
    expect((await ask(client, "stoken-authenticated-books?ids=101,105", both))[1]).toEqual(["105"]);
    expect((await ask(client, "stoken-authenticated-apps?ids=101", developer))[1]).toBe("40300");
    expect((await ask(client, "stoken-authenticated-apps?ids=", both)).slice(0, 2)).toEqual([403, "40300"]);
  });

  test("keeps what differs between platforms apart", async () => {
    const [, , data] = await ask(shop(), "apps?ids=101,106", developer);
    expect(data).toMatchObject([
      { attributes: { platformAttributes: { ios: { bundleId: expect.any(String) } } } },
      { attributes: { platformAttributes: { osx: { seller: expect.any(String) } } } },
    ]);
  });
});

describe("icons", () => {
  test("are drawn at any size, the same each time, and another for another title", async () => {
    const { world } = shop();
    const icon = async (path: string) => {
      const response = await fetch(`${world.url}/artwork/${path}`);
      return {
        status: response.status,
        type: response.headers.get("content-type"),
        text: await response.text(),
      };
    };
    const first = await icon("101/256x256bb.png");
    expect([first.status, first.type]).toEqual([200, "image/svg+xml"]);
    expect(first.text).toMatch(/^<svg [^>]*width="256" height="256"/);
    expect((await icon("101/256x256bb.png")).text).toBe(first.text);
    expect((await icon("102/256x256bb.png")).text).not.toBe(first.text);
    expect((await icon("104/256x256bb.png")).status).toBe(404);
  });
});

describe("an invitation", () => {
  test("is accepted on a page, with any account, and only once", async () => {
    const client = visit({
      orgName: "Northfold & Sons",
      users: [{ clientUserId: "u-1", email: "a@x.example" }],
    });
    const code = (await client.get("users")).body.users?.[0]?.inviteCode ?? "";
    const config = (await (await fetch(`${client.world.url}/mdm/v2/service/config`)).json()) as {
      urls: { invitationEmail: string };
    };
    const url = config.urls.invitationEmail.replace("%25inviteCode%25", code);
    const page = await (await fetch(url)).text();
    expect(page).toContain("Northfold &amp; Sons");
    expect(page).toContain('<button type="submit">Accept</button>');

    const accepted = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ account: "mine@home.example" }),
    });
    expect(accepted.status).toBe(200);
    expect((await client.get("users")).body.users).toMatchObject([
      { status: "Associated", idHash: expect.any(String) },
    ]);
    expect((await fetch(url)).status).toBe(404);
  });
});
