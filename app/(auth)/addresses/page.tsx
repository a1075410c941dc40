import { AuthFrame } from "#components/layout/auth-frame.tsx";
import { ConfirmAddress } from "#components/notices/confirm-address.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { Callout } from "#components/ui/callout.tsx";
import { answer } from "#lib/actions/answer.ts";
import { openAddressLink } from "#lib/auth/links.ts";
import { showAddress } from "#lib/features/notices/verify-address.ts";
import { verifyAddressAction } from "./actions.ts";

export const metadata = { title: "Notices by mail" };

/** Whom a token's notices go to says yes here, without signing in. */
export default async function AddressPage({ searchParams }: { searchParams: Promise<{ link?: string }> }) {
  const { link = "" } = await searchParams;
  const opened = await answer(async () => {
    const { scope, addressId } = await openAddressLink(link, "address");
    return showAddress(scope, addressId);
  });
  if (opened.status === "refused") {
    const { title, text } = wordingFor(opened.reason, opened.facts);
    return (
      <AuthFrame title="Notices by mail">
        <Callout tone="notice" icon="link">
          <p>
            <b>{title}</b> {text}
          </p>
        </Callout>
      </AuthFrame>
    );
  }
  const { email, tokenName } = opened.value;
  return (
    <AuthFrame
      title="Notices by mail"
      lead={`Shall ${email} hear before the content token ${tokenName} expires, and when it stops working?`}
    >
      <ConfirmAddress link={link} action={verifyAddressAction} />
    </AuthFrame>
  );
}
