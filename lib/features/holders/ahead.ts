import "server-only";
import * as holderAhead from "#lib/data/holder-ahead.ts";
import type { Holder } from "#lib/data/holdings.ts";
import { transaction } from "#lib/data/transaction.ts";
import { expiryOf, type Expiry } from "#lib/domain/tokens/expiry.ts";
import type { InstallState } from "#lib/domain/why-not/facts.ts";
import { installStateOf } from "#lib/domain/why-not/install-state.ts";
import type { Granted } from "#lib/scope.ts";

export type ComingCommand = holderAhead.ComingCommand & { install: InstallState | null };

export interface HolderAhead {
  waiting: holderAhead.ComingLicense[];
  underWay: holderAhead.ComingLicense[];
  invitations: holderAhead.ComingInvitation[];
  commands: ComingCommand[];
  paying: (holderAhead.PayingToken & { expiry: Expiry })[];
}

/** What happens next to a device or person, as far as it is known: what is being asked, what waits, what expires. */
export function viewAhead(scope: Granted<"inventory:read">, holder: Holder): Promise<HolderAhead> {
  return transaction(scope, async (tx) => ({
    waiting: await holderAhead.waiting(tx, holder),
    underWay: await holderAhead.underWay(tx, holder),
    invitations: await holderAhead.invitations(tx, holder),
    commands: (await holderAhead.commands(tx, holder)).map((command) => ({
      ...command,
      install: command.kind === "install" ? installStateOf(command) : null,
    })),
    paying: (await holderAhead.paying(tx, holder)).map((token) => ({
      ...token,
      expiry: expiryOf(token.expiresAt, tx.now(), tx.timeZone),
    })),
  }));
}
