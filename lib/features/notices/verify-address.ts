import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Granted } from "#lib/scope.ts";

export interface AskedAddress {
  email: string;
  tokenName: string;
}

/** Whom a link asks, and of what. */
export function showAddress(scope: Granted<"token:write">, addressId: string): Promise<AskedAddress> {
  return transaction(scope, async (tx) => {
    const { email, tokenId } = await tokenAddresses.get(tx, addressId);
    return { email, tokenName: (await tokens.get(tx, tokenId)).name };
  });
}

/** Whoever holds the link reads the mail of the address: from now on it is written to. The link is spent. */
export function verifyAddress(scope: Granted<"token:write">, addressId: string): Promise<AskedAddress> {
  return transaction(scope, async (tx) => {
    const { email, tokenId } = await tokenAddresses.get(tx, addressId);
    const { id, name, groupId } = await tokens.get(tx, tokenId);
    await tokenAddresses.verify(tx, addressId);
    await audit.record(tx, "token.address-verified", {
      target: { kind: "token", id, name },
      after: { email },
      groupId,
    });
    await changes.tell(tx, "tokens", id);
    return { email, tokenName: name };
  });
}
