"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { strangerAction } from "#lib/actions/own-action.ts";
import { signInHere } from "#lib/auth/sign-in.ts";
import { SetUp } from "#lib/features/setup/schemas.ts";
import { setUpByLink } from "#lib/features/setup/set-up-by-link.ts";

const SetUpByLink = SetUp.extend({ link: z.string().max(200) });

export const setUpAction = strangerAction(
  { input: SetUpByLink },
  async ({ link, ...input }): Promise<void> => {
    const { groupId } = await setUpByLink(link, input);
    await signInHere(input.email, input.password);
    redirect(`/groups/${groupId}/start`);
  },
);
