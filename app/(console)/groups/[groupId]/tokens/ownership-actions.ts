"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { currentMember } from "#lib/auth/session.ts";
import { visitorOf } from "#lib/auth/visitor.ts";
import { confirmPassword } from "#lib/features/access/confirm-password.ts";
import { askTakeOver } from "#lib/features/ownership/ask-take-over.ts";
import { backOff } from "#lib/features/ownership/back-off.ts";
import { registerToken } from "#lib/features/ownership/register-token.ts";
import { resumeTakeOver } from "#lib/features/ownership/resume-take-over.ts";
import { TakeOver } from "#lib/features/ownership/schemas.ts";
import { setObserving } from "#lib/features/ownership/set-observing.ts";

const OneToken = z.object({ token: z.uuid() });

export const takeOverAction = action(
  {
    permission: "token:write",
    input: TakeOver.extend({ token: z.uuid(), password: z.string().min(1, "Give your password.").max(1024) }),
  },
  async (scope, { token, password, ...asked }) => {
    await confirmPassword(await currentMember(), password, visitorOf(await headers()).address);
    return askTakeOver(scope, token, asked);
  },
);

export const resumeTakeOverAction = action(
  { permission: "token:write", input: z.object({ operation: z.uuid() }) },
  (scope, { operation }) => resumeTakeOver(scope, operation),
);

export const registerTokenAction = action(
  { permission: "token:write", input: OneToken },
  (scope, { token }) => registerToken(scope, token),
);

export const backOffAction = action({ permission: "token:write", input: OneToken }, (scope, { token }) =>
  backOff(scope, token),
);

export const observeAction = action(
  { permission: "token:write", input: OneToken.extend({ observing: z.enum(["on", "off"]) }) },
  (scope, { token, observing }) => setObserving(scope, token, observing === "on"),
);
