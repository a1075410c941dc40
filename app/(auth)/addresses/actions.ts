"use server";

import { z } from "zod";
import { strangerAction } from "#lib/actions/own-action.ts";
import { openAddressLink } from "#lib/auth/links.ts";
import { verifyAddress } from "#lib/features/notices/verify-address.ts";

const Link = z.object({ link: z.string().min(1).max(200) });

export const verifyAddressAction = strangerAction({ input: Link }, async ({ link }) => {
  const { scope, addressId } = await openAddressLink(link, crypto.randomUUID());
  return verifyAddress(scope, addressId);
});
