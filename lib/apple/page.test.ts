import { expect, test } from "vitest";
import { assetReaders } from "#lib/apple/assets.ts";
import { assignmentReaders } from "#lib/apple/assignments.ts";
import { readPage } from "#lib/apple/page.ts";
import { userReaders } from "#lib/apple/users.ts";

test("a page reads as documented", () => {
  const body = {
    users: [{ clientUserId: "u-1", email: "a@northwind.example", status: "Registered", inviteCode: "0f1e" }],
    currentPageIndex: 2,
    nextPageIndex: 3,
    size: 1,
    totalPages: 9,
    versionId: "v-7",
  };
  expect(readPage(body, 2, userReaders)).toEqual({
    records: [
      {
        clientUserId: "u-1",
        email: "a@northwind.example",
        status: "Registered",
        inviteCode: "0f1e",
        idHash: null,
      },
    ],
    skipped: 0,
    nextPageIndex: 3,
    totalPages: 9,
    versionId: "v-7",
  });
});

test.each([
  { users: [], size: 0, totalPages: 0 },
  { users: [], size: 0, totalPages: 1 },
  { users: null, size: 0 },
  { size: 0, totalPages: 1 },
  {},
])("nothing to list is no failure: %o", (body) => {
  expect(readPage(body, 0, userReaders)).toMatchObject({ records: [], nextPageIndex: null });
});

test("records that were announced and are missing are a failure", () => {
  expect(() => readPage({ size: 500, totalPages: 3 }, 0, userReaders)).toThrow(TypeError);
});

test("another page than the one asked for is a failure", () => {
  expect(() => readPage({ users: [], currentPageIndex: 0 }, 3, userReaders)).toThrow(TypeError);
});

test.each([null, 0, 3, -1, "x"])("a next page of %s after page 3 means the end", (nextPageIndex) => {
  expect(readPage({ users: [], nextPageIndex }, 3, userReaders).nextPageIndex).toBeNull();
});

const license = { adamId: "900000001", pricingParam: "STDQ" };
const nobody = { clientUserId: null, serialNumber: null, userStatus: null, idHash: null };

test("an assignment is a device's or a person's", () => {
  const body = {
    assignments: [
      { ...license, serialNumber: "NWTEST00001" },
      { ...license, clientUserId: "u-1", userStatus: "Retired", idHash: "q0sF" },
    ],
  };
  expect(readPage(body, 0, assignmentReaders).records).toEqual([
    { ...license, ...nobody, serialNumber: "NWTEST00001" },
    { ...license, ...nobody, clientUserId: "u-1", userStatus: "Retired", idHash: "q0sF" },
  ]);
});

test("an assignment may name its product as a number and leave out the quality", () => {
  const body = {
    assignments: [{ adamId: 900000001, serialNumber: "S", futureKey: [], userStatus: "Suspended" }],
  };
  expect(readPage(body, 0, assignmentReaders).records).toEqual([
    { ...license, ...nobody, serialNumber: "S" },
  ]);
});

test("records without a product or without exactly one holder are counted and left out", () => {
  const assignments = [
    { ...license },
    { ...license, clientUserId: "u-1", serialNumber: "S" },
    { ...license, serialNumber: "" },
    { serialNumber: "S" },
    { adamId: {}, serialNumber: "S" },
    null,
    "text",
    { ...license, serialNumber: "S" },
  ];
  expect(readPage({ assignments }, 0, assignmentReaders)).toMatchObject({
    records: { length: 1 },
    skipped: 7,
  });
});

const app = {
  ...license,
  productType: "App",
  deviceAssignable: true,
  revocable: true,
  supportedPlatforms: ["iOS", "macOS"],
  assignedCount: 3,
  availableCount: 7,
  retiredCount: 0,
  totalCount: 10,
};

test("an asset reads as documented", () => {
  expect(readPage({ assets: [app] }, 0, assetReaders).records).toEqual([{ ...app, unlimited: false }]);
});

test("an unlimited asset is known by Apple's number, among the others or in its own list", () => {
  const { availableCount, retiredCount, totalCount, ...short } = app;
  const endless = { availableCount: 2147483647, totalCount: 2147483647, unlimited: true };
  const body = { assets: [{ ...app, totalCount: 2147483647 }], unlimitedAssets: [{ ...short, adamId: "2" }] };
  expect(readPage(body, 0, assetReaders).records).toEqual([
    { ...app, ...endless },
    { ...app, ...endless, adamId: "2" },
  ]);
  expect([availableCount, retiredCount, totalCount]).toEqual([7, 0, 10]);
});

test("counts that are missing follow from those that are there", () => {
  const assets = [
    { adamId: "1", assignedCount: 2, availableCount: 3 },
    { adamId: "2", totalCount: 5 },
    { adamId: "3" },
  ];
  expect(readPage({ assets }, 0, assetReaders).records).toMatchObject([
    { assignedCount: 2, availableCount: 3, retiredCount: 0, totalCount: 5 },
    { assignedCount: 0, availableCount: 5, totalCount: 5 },
    { availableCount: 0, totalCount: 0, pricingParam: "STDQ", productType: "App", deviceAssignable: true },
  ]);
});

test("a book that says nothing of it can neither be taken back nor given to devices", () => {
  expect(readPage({ assets: [{ adamId: "1", productType: "Book" }] }, 0, assetReaders).records).toMatchObject(
    [{ productType: "Book", deviceAssignable: false, revocable: false }],
  );
});
