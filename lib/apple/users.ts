import { z } from "zod";
import type { ReadRecord } from "#lib/apple/page.ts";
import { isUserStatus, type UserStatus } from "#lib/apple/user-status.ts";
import { identifier, text } from "#lib/apple/wire-values.ts";

/** A person as the location knows them. The same `clientUserId` may occur again among the retired. */
export interface AppleUser {
  clientUserId: string;
  email: string | null;
  status: UserStatus | null;
  inviteCode: string | null;
  idHash: string | null;
}

export interface UserFilter {
  activeOnly?: boolean;
  retiredOnly?: boolean;
  clientUserId?: string;
  sinceVersionId?: string;
}

/** What is told to Apple about a person; retiring needs the id only. */
export interface UserRequest {
  clientUserId: string;
  email?: string;
  managedAppleId?: string;
}

const Wire = z.object({
  clientUserId: identifier,
  email: text,
  status: text.transform((status) => (isUserStatus(status) ? status : null)),
  inviteCode: text,
  idHash: text,
});

const readUser: ReadRecord<AppleUser> = (record) => Wire.safeParse(record).data ?? null;

export const userReaders = { users: readUser };
