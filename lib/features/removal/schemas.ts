import { z } from "zod";

const choice = z.enum(["yes", "no"]).default("no");

export const StartRemoval = z.object({
  /** Give holders of shared titles a license of another token first. */
  relicense: choice,
  revoke: choice,
  /** Write down the apps to be uninstalled, for when a device management server is connected. */
  uninstall: choice,
  /** The token's name, typed. */
  confirmation: z.string(),
});

export type StartRemoval = z.output<typeof StartRemoval>;
