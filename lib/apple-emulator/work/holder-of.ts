import type { Target, Workplace } from "#lib/apple-emulator/work/task.ts";

/** The number of a holder who may receive a license, or the number of the error that says why not. */
export function receiverOf(work: Workplace, target: Target): { holder: number } | { failed: number } {
  const { holders, users } = work.location;
  if ("clientUserId" in target) {
    const user = users.active(target.clientUserId);
    return user ? { holder: holders.user(user) } : { failed: 9609 };
  }
  if (work.switches.validateSerials && !work.knowsSerial(target.serialNumber)) return { failed: 9602 };
  return { holder: holders.device(target.serialNumber, work.switches.serialsCaseSensitive) };
}

/** The number of someone who may hold licenses already; absent when they never did. */
export function holderOf(work: Workplace, target: Target): { holder?: number } | { failed: number } {
  const { holders, users } = work.location;
  if ("clientUserId" in target) {
    const user = users.active(target.clientUserId);
    if (!user) return { failed: 9609 };
    return found(holders.findUser(user));
  }
  return found(holders.findDevice(target.serialNumber, work.switches.serialsCaseSensitive));
}

const found = (holder: number | undefined) => (holder === undefined ? {} : { holder });
