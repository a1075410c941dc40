import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { Moment, Nothing } from "#lib/api/shapes.ts";
import { chooseNotifications } from "#lib/features/apple-notifications/choose-notifications.ts";
import { notificationsOf } from "#lib/features/apple-notifications/queries.ts";
import { ChooseNotifications } from "#lib/features/apple-notifications/schemas.ts";

const tag = "Content tokens";

const Notifications = z
  .object({
    on: z.boolean().meta({ description: "Apple was told where to send, and took it." }),
    wanted: z.boolean(),
    off: z.string().nullable().meta({
      description:
        "Why Apple is not to tell, as a closed code: `switched-off`, `no-address`, `not-registered`, or what keeps the token from writing.",
    }),
    since: Moment.nullable(),
    lastAt: Moment.nullable().meta({ description: "When the last one came that has been read." }),
    lastDay: z.int().meta({ description: "How many came in the last 24 hours, copies left out." }),
    server: z.string().nullable().meta({ description: "Where Apple sends to." }),
    problem: z.object({ reason: z.string(), number: z.int().nullable() }).nullable(),
  })
  .meta({ id: "Notifications" });

export const notificationEndpoints = [
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}/notifications",
      id: "getNotifications",
      summary: "Tell whether Apple notifies this server of changes at a token's location",
      tag,
      permission: "token:read",
      answers: { 200: Notifications },
    },
    (scope, { params }) => notificationsOf(scope, params.tokenId),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/tokens/{tokenId}/notifications",
      id: "chooseNotifications",
      summary: "Have Apple notify this server of changes at a token's location, or no longer",
      description: "Apple is asked at once, and its answer told under the same address some seconds later.",
      tag,
      permission: "token:write",
      body: ChooseNotifications,
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => chooseNotifications(scope, params.tokenId, body),
  ),
];
