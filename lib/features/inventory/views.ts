import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as holdings from "#lib/data/holdings.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { Granted } from "#lib/scope.ts";

export interface DeviceView {
  device: devices.DeviceRecord;
  held: holdings.Holding[];
}

/** A device with what it holds and what last happened to it; null for one that is not in reach. */
export async function viewDevice(scope: Granted<"inventory:read">, id: string): Promise<DeviceView | null> {
  if (!isRowId(id)) return null;
  return transaction(scope, async (tx) => {
    const device = await devices.find(tx, id);
    if (!device) return null;
    const holder = { kind: "device", id } as const;
    return {
      device,
      held: await holdings.held(tx, holder),
    };
  });
}

export interface PersonView {
  person: people.PersonRecord;
  accounts: holdings.AppleAccount[];
  held: holdings.Holding[];
}

/** A person with what they hold and where Apple knows them; null for one who is not in reach. */
export async function viewPerson(scope: Granted<"inventory:read">, id: string): Promise<PersonView | null> {
  if (!isRowId(id)) return null;
  return transaction(scope, async (tx) => {
    const person = await people.find(tx, id);
    if (!person) return null;
    const holder = { kind: "person", id } as const;
    return {
      person,
      accounts: await holdings.accounts(tx, id),
      held: await holdings.held(tx, holder),
    };
  });
}
