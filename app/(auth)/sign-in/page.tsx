import { redirect } from "next/navigation";
import { SignInForm } from "#components/access/sign-in-form.tsx";
import { AuthFrame } from "#components/layout/auth-frame.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { memberHere } from "#lib/auth/session.ts";
import { returnPath } from "#lib/domain/access/return-path.ts";
import { isSetUp, thisServer } from "#lib/features/setup/queries.ts";
import { signInAction } from "./actions.ts";

export const metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{ callbackUrl?: string | string[]; email?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, email } = await searchParams;
  const back = returnPath([callbackUrl].flat()[0]);
  if (await memberHere()) redirect(back);
  if (!(await isSetUp())) redirect("/setup");
  const { host, version } = thisServer();
  const facts = [
    { term: "Server", value: host, second: `version ${version}` },
    { term: "Trouble?", value: "Ask whoever invited you" },
  ];
  return (
    <AuthFrame
      title="Sign in"
      line="Who had it, who has it, who gets it next."
      facts={<FactList look="gate" facts={facts} />}
    >
      <SignInForm action={signInAction} callbackUrl={back} email={[email].flat()[0] ?? ""} />
    </AuthFrame>
  );
}
