import { z } from "zod";

export const SetUp = z.object({
  customerName: z.string().trim().min(1, "Give the customer a name.").max(120, "At most 120 characters."),
  swatch: z.coerce.number().int().min(1).max(8).default(1),
  timeZone: z.string().max(64).default("UTC"),
  memberName: z.string().trim().max(120).default(""),
  email: z.email("Give an e-mail address, such as ines@example.org.").max(320),
  password: z.string().min(12, "12 characters or more.").max(1024, "At most 1,024 characters."),
});

export type SetUp = z.input<typeof SetUp>;

export const ResetPassword = SetUp.pick({ email: true, password: true });

export type ResetPassword = z.output<typeof ResetPassword>;
