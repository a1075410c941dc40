"use server";

import { redirect } from "next/navigation";
import { strangerAction } from "#lib/actions/own-action.ts";
import { signInHere } from "#lib/auth/sign-in.ts";
import { returnPath } from "#lib/domain/access/return-path.ts";
import { SignIn } from "#lib/features/access/schemas.ts";

export const signInAction = strangerAction(
  { input: SignIn },
  async ({ email, password, callbackUrl }): Promise<void> => {
    await signInHere(email, password);
    redirect(returnPath(callbackUrl));
  },
);
