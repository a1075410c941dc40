"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { addWebhook } from "#lib/features/notices/add-webhook.ts";
import { redeliver } from "#lib/features/notices/redeliver.ts";
import { removeWebhook } from "#lib/features/notices/remove-webhook.ts";
import { AddWebhook, One, TurnWebhook } from "#lib/features/notices/schemas.ts";
import { testWebhook } from "#lib/features/notices/test-webhook.ts";
import { turnWebhook } from "#lib/features/notices/turn-webhook.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/settings`, "layout");

export const addWebhookAction = action(
  { permission: "notice:write", input: AddWebhook },
  async (scope, input) => {
    const { secret } = await addWebhook(scope, input);
    refresh(scope);
    return { secret };
  },
);

export const turnWebhookAction = action(
  { permission: "notice:write", input: TurnWebhook },
  async (scope, input) => {
    await turnWebhook(scope, input);
    refresh(scope);
  },
);

export const removeWebhookAction = action(
  { permission: "notice:write", input: One },
  async (scope, input) => {
    await removeWebhook(scope, input);
    refresh(scope);
  },
);

export const testWebhookAction = action({ permission: "notice:write", input: One }, async (scope, input) => {
  await testWebhook(scope, input);
  refresh(scope);
});

export const redeliverAction = action({ permission: "notice:write", input: One }, async (scope, input) => {
  await redeliver(scope, input);
  refresh(scope);
});
