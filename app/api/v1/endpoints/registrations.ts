import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import { listing } from "#lib/api/listing.ts";
import { Id } from "#lib/api/shapes.ts";
import type { Asked } from "#lib/features/registration/ask.ts";
import { duplicateUsers, listNotRegistered } from "#lib/features/registration/queries.ts";
import { registerPeople } from "#lib/features/registration/register-people.ts";
import { retirePerson, retireUser } from "#lib/features/registration/retire-person.ts";
import { RegisterPeople, RetirePerson, RetireUser } from "#lib/features/registration/schemas.ts";

const tag = "People";

const Registering = z
  .object({
    operation: z
      .object({ id: Id, number: z.int() })
      .nullable()
      .meta({ description: "Null where it waits for its token, or nothing is to be done." }),
    people: z.int().meta({ description: "How many; whom the location knows already is left out." }),
    waits: z.boolean(),
  })
  .meta({ id: "Registering" });

const answer = ({ operationId, number, people, waits }: Asked): z.input<typeof Registering> => ({
  operation: operationId !== null && number !== null ? { id: operationId, number } : null,
  people,
  waits,
});

const location = ({ operation }: z.output<typeof Registering>) =>
  operation ? `/operations/${operation.id}` : "/operations";

const SameAccount = z
  .object({
    users: z.array(
      z.object({
        clientUserId: z.string(),
        status: z.string().meta({ description: "Registered or Associated." }),
        email: z.string().nullable(),
        personId: Id.nullable(),
        personName: z.string().nullable(),
        licenses: z.int().meta({ description: "What comes back when this one is retired." }),
        books: z.int().meta({ description: "What stays with the Apple Account for ever." }),
        retiring: z.boolean(),
      }),
    ),
  })
  .meta({ id: "SameAccount" });

const NotRegistered = z
  .object({
    personId: Id.nullable(),
    name: z.string().nullable(),
    clientUserId: z.string(),
    state: z.string().meta({ description: "refused, missing or not-sent." }),
    appleNumber: z.int().nullable().meta({ description: "Apple's errorNumber." }),
    meaning: z.string().nullable(),
    problem: z.string().nullable().meta({ description: "Why Apple was never asked." }),
  })
  .meta({ id: "NotRegistered" });

export const registrationEndpoints = [
  endpoint(
    {
      method: "POST",
      path: "/people/register",
      id: "registerPeople",
      summary: "Register people at a token's location",
      description:
        "By their ids, or all that `matching` matches. Apple is asked in batches, under ids that are no e-mail addresses; a person with a Managed Apple Account is linked to it at once. Asking again registers nobody twice.",
      tag,
      permission: "registration:write",
      body: RegisterPeople,
      answers: { 202: Registering },
      location,
    },
    async (scope, { body }) => answer(await registerPeople(scope, body)),
  ),
  endpoint(
    {
      method: "POST",
      path: "/people/{personId}/retire",
      id: "retirePerson",
      summary: "Retire a person at a token's location: licenses come back, books stay",
      tag,
      permission: "registration:write",
      body: RetirePerson,
      answers: { 202: Registering },
      location,
    },
    async (scope, { params, body }) => answer(await retirePerson(scope, params.personId, body)),
  ),
  listing(
    {
      path: "/tokens/{tokenId}/duplicate-users",
      id: "listDuplicateUsers",
      summary: "List Apple Accounts that a location knows under several ids",
      description:
        "Licenses of people may fail to install where one Apple Account is linked twice. Keep one, and retire the others.",
      tag,
      permission: "inventory:read",
      row: SameAccount,
    },
    async (scope, { params, walk }) => {
      const { rows, total, ...page } = await duplicateUsers(scope, params.tokenId, walk);
      return { ...page, total: { count: total, exact: true }, rows: rows.map(({ users }) => ({ users })) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/users/retire",
      id: "retireUser",
      summary: "Retire whoever a location knows under one of Apple's ids",
      tag,
      permission: "registration:write",
      body: RetireUser.omit({ tokenId: true }),
      answers: { 202: Registering },
      location,
    },
    async (scope, { params, body }) => answer(await retireUser(scope, { ...params, ...body })),
  ),
  listing(
    {
      path: "/operations/{operationId}/people-not-done",
      id: "listPeopleNotDone",
      summary: "List whom an operation could not register or retire, and why",
      tag,
      permission: "operation:read",
      row: NotRegistered,
    },
    async (scope, { params, walk }) => {
      const page = found(await listNotRegistered(scope, params.operationId, walk));
      const rows = page.rows.map(({ id: _, email: __, number: appleNumber, ...row }) => ({ ...row, appleNumber })); // prettier-ignore
      return { ...page, total: { count: page.total, exact: true }, rows };
    },
  ),
];
