import type { PricingParam } from "#lib/apple-emulator/failure.ts";

export interface AssetChoice {
  adamId: string;
  pricingParam?: PricingParam;
}

export interface TargetChoice {
  clientUserIds?: string[];
  serialNumbers?: string[];
}

/** What other people and other servers do at Apple, without asking this console. */
export type OutsideAct =
  | ({ do: "assign" | "unassign" } & AssetChoice & TargetChoice)
  | ({ do: "revoke" } & TargetChoice)
  | ({ do: "purchase"; count: number } & AssetChoice)
  | ({ do: "refund"; count: number } & AssetChoice)
  | ({ do: "move"; count: number; toUId: string } & AssetChoice)
  | ({ do: "unlimited"; on: boolean } & AssetChoice)
  | { do: "churn"; titles: number; holders?: number }
  | { do: "rename"; name: string }
  | { do: "relocate"; country: string }
  | { do: "claim"; name: string; id?: string; metadata?: string }
  | { do: "new-token"; kind?: "valid" | "read-only"; account?: string; days?: number }
  | { do: "revoke-token" | "expire-token"; text?: string }
  | { do: "change-password"; account?: string }
  | { do: "accept-invite"; inviteCode?: string; clientUserId?: string; account?: string }
  | { do: "create-user"; clientUserId: string; email?: string; managedAppleId?: string }
  | { do: "retire-user"; clientUserId: string }
  | {
      do: "subscribe";
      adamId: number;
      renewing?: number;
      expiring?: number;
      periodEndDate?: string;
      parentAdamId?: number;
    };
