import { z } from "zod";

const MOST = 50_000;

export const RegisterPeople = z.object({
  tokenId: z.uuid(),
  people: z.array(z.uuid()).min(1, "Name at least one person.").max(MOST, "At most 50,000 people at a time."),
  queue: z
    .boolean()
    .default(false)
    .meta({ description: "Whether it waits where the token cannot act now; otherwise it is refused." }),
});

export type RegisterPeople = z.output<typeof RegisterPeople>;

export const RetirePerson = z.object({
  tokenId: z.uuid(),
  clientUserId: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: "Apple's id, where the location knows the person under several." }),
  confirm: z.literal("retire", { error: "Type “retire”." }),
  queue: z.boolean().default(false),
});

export type RetirePerson = z.output<typeof RetirePerson>;

export const RetireUser = RetirePerson.extend({ clientUserId: z.string().min(1).max(255) });

export type RetireUser = z.output<typeof RetireUser>;
