const DAY_MS = 86_400_000;

/** So often is one location claimed in a day without somebody waiting: two servers must not fight over it. */
export const MOST_CLAIMS = 2;
const WITHIN_MS = DAY_MS;

/** How long an app goes on working after its license was ended, as Apple says; an estimate. */
export const GRACE_DAYS = 30;

/** From when claims still count. */
export const claimsSince = (now: Date): Date => new Date(now.getTime() - WITHIN_MS);

/** When a location may be claimed again, by the claims of the last day; null for now. */
export function nextClaimAt(claims: readonly Date[], now: Date): Date | null {
  const counted = claims
    .filter((at) => at > claimsSince(now))
    .toSorted((one, other) => one.getTime() - other.getTime());
  const blocking = counted.at(-MOST_CLAIMS);
  return blocking ? new Date(blocking.getTime() + WITHIN_MS) : null;
}

export const graceEndsAt = (now: Date): Date => new Date(now.getTime() + GRACE_DAYS * DAY_MS);

export interface StandsThere {
  devices: number;
  people: number;
  /** Of them, those that the other server gave. */
  theirs: number;
  revocable: boolean;
}

export interface TakeOverSums {
  licenses: number;
  theirs: number;
  /** Of theirs, those that can be ended: books cannot. */
  endable: number;
  ended: number;
  adopted: number;
}

/** What a take-over changes: everything that stands is adopted, except what somebody chose to end. */
export function sumTakeOver<T extends StandsThere>(
  titles: readonly T[],
  isChosen: (title: T) => boolean,
): TakeOverSums {
  const sum = (of: (title: T) => number) => titles.reduce((total, title) => total + of(title), 0);
  const endable = (title: T) => (title.revocable ? title.theirs : 0);
  const licenses = sum(({ devices, people }) => devices + people);
  const ended = sum((title) => (isChosen(title) ? endable(title) : 0));
  return {
    licenses,
    theirs: sum(({ theirs }) => theirs),
    endable: sum(endable),
    ended,
    adopted: licenses - ended,
  };
}
