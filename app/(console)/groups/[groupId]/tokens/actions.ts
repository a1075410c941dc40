"use server";

import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { chooseNotifications } from "#lib/features/apple-notifications/choose-notifications.ts";
import { addAddress } from "#lib/features/notices/add-address.ts";
import { Addresses } from "#lib/features/notices/schemas.ts";
import { addToken } from "#lib/features/tokens/add-token.ts";
import { editToken } from "#lib/features/tokens/edit-token.ts";
import { previewToken } from "#lib/features/tokens/preview-token.ts";
import { uploadChoices } from "#lib/features/tokens/queries.ts";
import { AddToken, EditToken } from "#lib/features/tokens/schemas.ts";
import { syncNow } from "#lib/features/tokens/sync-now.ts";
import { UploadedToken } from "#lib/features/uploaded-token.ts";

export const previewTokenAction = action(
  { permission: "token:write", input: UploadedToken },
  async (scope, upload) => ({
    preview: await previewToken(scope, upload),
    choices: await uploadChoices(scope),
  }),
);

export const addTokenAction = action(
  { permission: "token:write", input: AddToken.extend({ addresses: Addresses }) },
  async (scope, { addresses, ...input }) => {
    const added = await addToken(scope, input);
    for (const email of addresses) await addAddress(scope, { tokenId: added.tokenId, email });
    return added;
  },
);

export const syncTokenAction = action(
  { permission: "token:sync", input: z.object({ token: z.uuid() }) },
  (scope, { token }) => syncNow(scope, token),
);

export const editTokenAction = action(
  { permission: "token:write", input: EditToken.extend({ token: z.uuid() }) },
  (scope, { token, ...edit }) => editToken(scope, token, edit),
);

export const chooseNotificationsAction = action(
  { permission: "token:write", input: z.object({ token: z.uuid(), wanted: z.enum(["on", "off"]) }) },
  (scope, { token, wanted }) => chooseNotifications(scope, token, { wanted: wanted === "on" }),
);
