"use server";

import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { previewRenewal } from "#lib/features/renewal/preview-renewal.ts";
import { renewToken } from "#lib/features/renewal/renew-token.ts";
import { RenewToken } from "#lib/features/renewal/schemas.ts";
import { dropWish } from "#lib/features/waiting/drop-wish.ts";

export const previewRenewalAction = action(
  { permission: "token:write", input: RenewToken },
  async (scope, input) => ({
    preview: await previewRenewal(scope, input),
    clock: { now: scope.now(), zone: scope.timeZone },
  }),
);

export const renewTokenAction = action({ permission: "token:write", input: RenewToken }, renewToken);

export const dropWishAction = action(
  { permission: "license:assign", input: z.object({ token: z.uuid(), wish: z.uuid() }) },
  dropWish,
);
