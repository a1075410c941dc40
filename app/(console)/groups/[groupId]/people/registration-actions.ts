"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { registerPeople } from "#lib/features/registration/register-people.ts";
import { retirePerson, retireUser } from "#lib/features/registration/retire-person.ts";
import type { Asked } from "#lib/features/registration/ask.ts";

const queue = z.literal("true").optional();

const Registering = z.object({
  token: z.uuid(),
  people: z
    .string()
    .default("")
    .transform((typed) => typed.split(" ").filter(Boolean))
    .pipe(z.array(z.uuid()).max(20_000)),
  matching: z.string().max(1000).optional(),
  queue,
});

export const registerPeopleAction = action(
  { permission: "registration:write", input: Registering },
  async (scope, { token: tokenId, people, matching, queue: waits }): Promise<void> => {
    const asked = { tokenId, people, queue: waits === "true" };
    show(scope, await registerPeople(scope, matching === undefined ? asked : { ...asked, matching }));
  },
);

const Retiring = z.object({
  person: z.uuid(),
  token: z.uuid(),
  clientUserId: z.string().min(1).max(255),
  confirmation: z.string().max(255),
  queue,
});

export const retirePersonAction = action(
  { permission: "registration:write", input: Retiring },
  async (scope, { person, token: tokenId, queue: waits, ...rest }): Promise<void> =>
    show(scope, await retirePerson(scope, person, { ...rest, tokenId, queue: waits === "true" })),
);

export const retireUserAction = action(
  { permission: "registration:write", input: Retiring.omit({ person: true }) },
  async (scope, { token: tokenId, clientUserId, queue: waits }): Promise<void> =>
    show(scope, await retireUser(scope, { tokenId, clientUserId, queue: waits === "true" })),
);

/** Leads to what began; what waits has nothing to be seen yet. */
function show(scope: { groupId: string }, { operationId }: Asked): void {
  if (operationId !== null) redirect(`/groups/${scope.groupId}/operations/${operationId}`);
}
