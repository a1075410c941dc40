import { STANDARD_QUALITY } from "#lib/apple/asset-reference.ts";
import type { ReadRecord } from "#lib/apple/page.ts";
import { isUserStatus, type UserStatus } from "#lib/apple/user-status.ts";
import { isJsonObject } from "#lib/apple/wire-values.ts";

/** One license given out: exactly one of `clientUserId` and `serialNumber` is set. */
export interface Assignment {
  adamId: string;
  pricingParam: string;
  clientUserId: string | null;
  serialNumber: string | null;
  userStatus: UserStatus | null;
  idHash: string | null;
}

export interface AssignmentFilter {
  adamId?: string;
  pricingParam?: string;
  clientUserId?: string;
  serialNumber?: string;
  /** Leaves out what retired users hold. */
  excludeInactiveUsers?: boolean;
  /** Adds `userStatus` and `idHash`. */
  includeUserState?: boolean;
  /** Only what changed since that version; removals are not marked. */
  sinceVersionId?: string;
}

/** Checked by hand: assignments come by the million, and a zod schema as lenient costs eight times the JSON parsing. */
const readAssignment: ReadRecord<Assignment> = (record) => {
  if (!isJsonObject(record)) return null;
  const adamId = idOf(record["adamId"]);
  const clientUserId = idOf(record["clientUserId"]);
  const serialNumber = idOf(record["serialNumber"]);
  if (adamId === null || (clientUserId === null) === (serialNumber === null)) return null;
  const { userStatus } = record;
  return {
    adamId,
    pricingParam: idOf(record["pricingParam"]) ?? STANDARD_QUALITY,
    clientUserId,
    serialNumber,
    userStatus: isUserStatus(userStatus) ? userStatus : null,
    idHash: idOf(record["idHash"]),
  };
};

function idOf(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" ? String(value) : null;
}

export const assignmentReaders = { assignments: readAssignment };
