"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { DecideRemoval } from "#components/removal/decide-removal.tsx";
import { holderWords, removalSteps } from "#components/removal/removal-words.ts";
import { count } from "#components/ui/count.ts";
import { Ledger } from "#components/ui/ledger.tsx";
import { StepList } from "#components/ui/step-list.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { RemovalPreview, StartedRemoval } from "#lib/features/removal/queries.ts";

interface RemovalDeskProps {
  view: RemovalPreview;
  /** "/groups/…" */
  base: string;
  action: FormAction<StartedRemoval>;
  /** What is known beside the decision. */
  facts: ReactNode;
  /** The titles, drawn by the server. */
  children: ReactNode;
}

/** What a removal costs beside the decision: the sums follow what is ticked. */
export function RemovalDesk({ view, base, action, facts, children }: RemovalDeskProps) {
  const router = useRouter();
  const { token, ways, sums, holders } = view;
  const [revoke, setRevoke] = useState(ways.mayRevoke);
  const [wanted, setWanted] = useState(sums.coverable > 0);
  const relicense = revoke && wanted && sums.coverable > 0;
  const sending = useActionForm(action, ({ operationId }) =>
    router.push(`${base}/operations/${operationId}`),
  );
  const standing = revoke ? sums.irrevocable : sums.licenses;
  return (
    <TwoColumns
      width="wide"
      asideLabel="Decision"
      aside={
        <>
          <DecideRemoval
            view={view}
            relicense={relicense}
            revoke={revoke}
            onRelicense={setWanted}
            onRevoke={setRevoke}
            sending={sending}
          />
          {facts}
        </>
      }
    >
      <Section id="cost" title="What it changes">
        <Ledger
          caption="What removing this token changes"
          lines={[
            {
              label: "Licenses assigned from this token",
              second: holders
                ? `held by ${holderWords(holders)}`
                : "more holders than can be told apart here",
              value: count(sums.licenses),
            },
            {
              label: standing === sums.irrevocable ? "Cannot be revoked" : "Stay assigned at Apple",
              second: revoke
                ? "books: whoever has one keeps it"
                : "and nobody can take them back without a token of this location",
              value: standing > 0 ? `−${count(standing)}` : "0",
              minus: true,
            },
          ]}
          sum={{
            label: "Revoked",
            second: relicense
              ? `${count(sums.coverable)} of their holders get another token's license first`
              : "their apps go on for up to 30 days (Apple)",
            value: count(sums.licenses - standing),
          }}
        />
      </Section>
      {children}
      <Section id="steps" title="What happens, in this order">
        <StepList steps={removalSteps({ relicense, revoke, name: token.name })} />
      </Section>
    </TwoColumns>
  );
}
