import type { AssetSpec } from "#lib/apple-emulator/outside/add-asset.ts";
import type { BulkSpec } from "#lib/apple-emulator/outside/bulk.ts";
import type { PricingParam } from "#lib/apple-emulator/failure.ts";
import type { MdmInfo } from "#lib/apple-emulator/state/location.ts";
import type { UserStatus } from "#lib/apple-emulator/state/user-roll.ts";

export const tokenWishes = [
  "valid",
  "expiring",
  "expired",
  "revoked",
  "read-only",
  "legacy",
  "facilitator",
] as const;

export interface TokenSpec {
  kind: (typeof tokenWishes)[number];
  /** Milliseconds since 1970; by its kind a year, nine days, or a month ago when absent. */
  expiresAt?: number;
  account?: string;
}

export interface UserSpec {
  clientUserId: string;
  email?: string;
  status?: UserStatus;
  /** The Apple Account it is linked to; made up for those who are associated. */
  account?: string;
}

export interface AssignmentSpec {
  adamId: string;
  pricingParam?: PricingParam;
  clientUserId?: string;
  serialNumber?: string;
}

export interface SubscriptionSpec {
  adamId: number;
  parentAdamId?: number;
  renewing?: number;
  expiring?: number;
  periodEndDate?: string;
}

export interface LocationSpec {
  name: string;
  orgName?: string;
  country?: string;
  platform?: "enterprisestore" | "volumestore";
  uId?: string;
  legacy?: boolean;
  managedDomains?: string[];
  mdmInfo?: MdmInfo;
  assets?: AssetSpec[];
  users?: UserSpec[];
  assignments?: AssignmentSpec[];
  subscriptions?: SubscriptionSpec[];
  tokens?: TokenSpec[];
  bulk?: BulkSpec;
}
