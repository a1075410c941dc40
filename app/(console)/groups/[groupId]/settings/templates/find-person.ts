"use server";

import { action } from "#lib/actions/action.ts";
import { findPeople } from "#lib/features/templates/queries.ts";
import { FindPerson } from "#lib/features/templates/schemas.ts";

export const findPersonAction = action(
  { permission: "template:write", input: FindPerson },
  (scope, { query }) => findPeople(scope, query),
);
