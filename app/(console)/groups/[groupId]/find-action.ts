"use server";

import { action } from "#lib/actions/action.ts";
import { find } from "#lib/features/find/queries.ts";
import { Find } from "#lib/features/find/schemas.ts";

export const findAction = action({ permission: "group:read", input: Find }, (scope, { query }) =>
  find(scope, query),
);
