import { z } from "zod";

const MOST = 50_000;

const queue = z
  .boolean()
  .default(false)
  .meta({ description: "Whether it waits where the token cannot act now; otherwise it is refused." });

/** Who is meant: some people by their ids, or all that a filter of the list matches. */
export const PeopleAsked = z.object({
  people: z.array(z.uuid()).max(MOST, "At most 50,000 people by name; use a filter for more.").default([]),
  matching: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: "Filter words, as in the console's list of people; empty for everybody." }),
});

export type PeopleAsked = z.output<typeof PeopleAsked>;

export const RegisterPeople = PeopleAsked.extend({ tokenId: z.uuid(), queue });

export type RegisterPeople = z.output<typeof RegisterPeople>;

export const RetirePerson = z.object({
  tokenId: z.uuid(),
  clientUserId: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: "Apple's id, where the location knows the person under several." }),
  queue,
  confirmation: z
    .string()
    .max(255)
    .optional()
    .meta({ description: "The person's name; given, it must fit." }),
});

export type RetirePerson = z.output<typeof RetirePerson>;

export const RetireUser = z.object({ tokenId: z.uuid(), clientUserId: z.string().min(1).max(255), queue });

export type RetireUser = z.output<typeof RetireUser>;
