import { z } from "zod";
import type { JsonObject } from "#lib/apple/wire-values.ts";

/** Apple's sample values of its limits, which hold until the service configuration says otherwise. */
export const defaultLimits = {
  maxAssets: 25,
  maxClientUserIds: 1000,
  maxSerialNumbers: 1000,
  maxRevokeClientUserIds: 100,
  maxRevokeSerialNumbers: 100,
  maxUsers: 100,
  maxSubscriptions: 25,
  maxSubscriptionClientUserIds: 1000,
  maxNotificationLength: 512,
  maxMdmIdLength: 100,
  maxMdmNameLength: 100,
  maxMdmMetadataLength: 255,
  maxRequestPerSecond: 15,
};

export type AppleLimits = typeof defaultLimits;

const someLimit = z.coerce.number().int().positive();

/** The published limits, with the default for each that is absent or not a positive whole number. */
export function readLimits(published: JsonObject): AppleLimits {
  const limits = { ...defaultLimits };
  for (const key of Object.keys(limits) as (keyof AppleLimits)[])
    limits[key] = someLimit.safeParse(published[key]).data ?? limits[key];
  return limits;
}
