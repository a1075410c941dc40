import { z } from "zod";
import { CreatedKey, Key } from "#app/api/v1/answers/access.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { listKeys } from "#lib/features/keys/queries.ts";
import { revokeKey } from "#lib/features/keys/revoke-key.ts";
import { CreateKey } from "#lib/features/keys/schemas.ts";

const tag = "API keys";

const NewKey = CreateKey.extend({
  expiresInDays: z
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .default(null)
    .meta({ description: "Null for a key that does not end by itself." }),
});

export const keyEndpoints = [
  listing(
    {
      path: "/keys",
      id: "listKeys",
      summary: "List API keys, newest first; revoked ones are told by the activity",
      tag,
      permission: "key:write",
      row: Key,
    },
    (scope, { walk }) => listKeys(scope, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/keys",
      id: "createKey",
      summary: "Create an API key",
      description: "Its text is told once, here. Nobody gives a key more than their own role.",
      tag,
      permission: "key:write",
      body: NewKey,
      answers: { 201: CreatedKey },
      idempotent: { target: "key", conceal: (made) => ({ ...made, secret: null }) },
    },
    (scope, { body }) => createKey(scope, body),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/keys/{keyId}",
      id: "revokeKey",
      summary: "Revoke an API key at once",
      tag,
      permission: "key:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => revokeKey(scope, { id: params.keyId }),
  ),
];
