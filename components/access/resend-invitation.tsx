"use client";

import { startTransition, useState, useTransition } from "react";
import { InvitationLink, type SentInvitation } from "#components/access/invitation-link.tsx";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { Button } from "#components/ui/button.tsx";
import { type FormAction, idle } from "#lib/actions/result.ts";

interface ResendInvitationProps {
  id: string;
  email: string;
  action: FormAction<SentInvitation>;
}

/** A new link, shown this once; the one before opens nothing any longer. */
export function ResendInvitation({ id, email, action }: ResendInvitationProps) {
  const [sent, setSent] = useState<SentInvitation | null>(null);
  const [pending, start] = useTransition();
  const resend = () =>
    start(async () => {
      const form = new FormData();
      form.set("id", id);
      const result = await action(idle, form);
      if (result.status === "refused") tellRefusal(result);
      if (result.status === "done") startTransition(() => setSent(result.value));
    });
  return (
    <>
      <Button size="sm" busy={pending} onClick={resend} aria-label={`Send the invitation for ${email} again`}>
        Send again
      </Button>
      {sent && <InvitationLink sent={sent} onClose={() => setSent(null)} />}
    </>
  );
}
