"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { makeFeed } from "#lib/features/notices/make-feed.ts";
import { revokeFeed } from "#lib/features/notices/revoke-feed.ts";
import { MakeFeed, One } from "#lib/features/notices/schemas.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/settings`, "layout");

export const makeFeedAction = action(
  { permission: "notice:write", input: MakeFeed },
  async (scope, input) => {
    const { address } = await makeFeed(scope, input);
    refresh(scope);
    return { address };
  },
);

export const revokeFeedAction = action({ permission: "notice:write", input: One }, async (scope, input) => {
  await revokeFeed(scope, input);
  refresh(scope);
});
