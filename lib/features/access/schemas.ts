import { z } from "zod";

export const SignIn = z.object({
  email: z.string().trim().min(1, "Give your e-mail address.").max(320, "At most 320 characters."),
  password: z.string().min(1, "Give your password.").max(1024, "At most 1,024 characters."),
  callbackUrl: z.string().max(2000).optional(),
});
export type SignIn = z.output<typeof SignIn>;

export const ChangePassword = z.object({
  current: z.string().min(1, "Give the password you have now.").max(1024),
  next: z.string().min(12, "12 characters or more.").max(256, "At most 256 characters."),
});
export type ChangePassword = z.output<typeof ChangePassword>;

export const SaveName = z.object({
  name: z.string().trim().min(1, "Give your name.").max(120, "At most 120 characters."),
});
export type SaveName = z.output<typeof SaveName>;

export const SaveSettings = z.object({
  theme: z.enum(["system", "light", "dark"]),
  density: z.enum(["regular", "comfortable"]),
  shortcuts: z.literal(["on", "off"]).default("off"),
});
export type SaveSettings = z.output<typeof SaveSettings>;
