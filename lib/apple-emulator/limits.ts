/** Apple's published values; the map is open-ended, and may change from one request to the next. */
export const defaultLimits: Readonly<Record<string, number>> = {
  maxAssets: 25,
  maxClientUserIds: 1000,
  maxMdmIdLength: 100,
  maxMdmMetadataLength: 255,
  maxMdmNameLength: 100,
  maxNotificationLength: 512,
  maxRequestPerSecond: 15,
  maxRevokeClientUserIds: 100,
  maxRevokeSerialNumbers: 100,
  maxSerialNumbers: 1000,
  maxSubscriptionClientUserIds: 1000,
  maxSubscriptions: 25,
  maxUsers: 100,
};

/** A limit set to null is not announced and not enforced. */
export function changeLimits(
  limits: Readonly<Record<string, number>>,
  changes: Readonly<Record<string, number | null>>,
): Record<string, number> {
  const changed = { ...limits };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete changed[name];
    else changed[name] = value;
  }
  return changed;
}

export function exceeds(limits: Readonly<Record<string, number>>, name: string, amount: number): boolean {
  const limit = limits[name];
  return limit !== undefined && amount > limit;
}
