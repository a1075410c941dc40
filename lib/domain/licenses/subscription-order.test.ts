import { expect, test } from "vitest";
import { stillMissing } from "#lib/domain/licenses/subscription-order.ts";

const seats = [
  { clientUserId: "u-1", renewing: true },
  { clientUserId: "u-2", renewing: false },
];
const asked = { renewing: true, clientUserIds: ["u-1", "u-2", "u-3"] };

test("who has the seat asked for is not asked for again, and one of the other sort is", () => {
  expect(stillMissing({ ...asked, verb: "associate" }, seats)).toEqual(["u-2", "u-3"]);
});

test("a seat is to be taken back as long as Apple lists it, of whichever sort", () => {
  expect(stillMissing({ ...asked, verb: "disassociate" }, seats)).toEqual(["u-1", "u-2"]);
});
