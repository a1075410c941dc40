import "server-only";
import * as holderKin from "#lib/data/holder-kin.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Granted } from "#lib/scope.ts";

/** The devices in reach that belong to a person. */
export const devicesOf = (
  scope: Granted<"inventory:read">,
  personId: string,
): Promise<holderKin.OwnedDevice[]> => transaction(scope, (tx) => holderKin.devicesOf(tx, personId));

/** Under which ids management servers know a device; none of one out of reach. */
export const mdmIdsOf = async (
  scope: Granted<"inventory:read">,
  deviceId: string,
): Promise<holderKin.MdmIds> =>
  (await transaction(scope, (tx) => holderKin.mdmIds(tx, deviceId))) ?? {
    udid: null,
    enrollmentId: null,
    userChannelId: null,
  };
