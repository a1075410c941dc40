import * as devices from "#lib/data/devices.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { TestScope } from "#tests/support/access-world.ts";

let made = 0;

/** Serial numbers that no other device of the test run has. */
export const newSerial = () => `QMTEST${String(++made).padStart(6, "0")}`;

/** A device in the scope's own group unless told otherwise. */
export function makeDevice(scope: TestScope, fields: Partial<devices.DeviceFields> = {}): Promise<string> {
  return transaction(scope, (tx) => devices.insert(tx, deviceFields(scope, fields)));
}

export function deviceFields(
  { groupId }: { groupId: string },
  fields: Partial<devices.DeviceFields> = {},
): devices.DeviceFields {
  return {
    groupId,
    serial: newSerial(),
    name: "Till",
    model: "iPad, 10th generation",
    platform: "ipados",
    osVersion: "18.4",
    enrollment: "device",
    source: "console",
    ...fields,
  };
}

/** A person in the scope's own group unless told otherwise. */
export function makePerson(scope: TestScope, fields: Partial<people.PersonFields> = {}): Promise<string> {
  return transaction(scope, (tx) => people.insert(tx, personFields(scope, fields)));
}

export function personFields(
  { groupId }: { groupId: string },
  fields: Partial<people.PersonFields> = {},
): people.PersonFields {
  return {
    groupId,
    name: "Ada Abel",
    email: `ada.${++made}@corp.example`,
    managedAccount: null,
    source: "console",
    ...fields,
  };
}
