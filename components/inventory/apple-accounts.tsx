import Link from "next/link";
import { Fragment } from "react";
import { appleStatusWord } from "#components/inventory/words.ts";
import { Section } from "#components/layout/section.tsx";
import { Mono } from "#components/ui/serial.tsx";
import type { AppleAccount } from "#lib/features/inventory/queries.ts";

/** At which locations Apple knows somebody, as what, and how far that has come. */
export function AppleAccounts({ accounts, base }: { accounts: readonly AppleAccount[]; base: string }) {
  return (
    <Section id="apple" title="Known to Apple">
      {accounts.length === 0 ? (
        <p className="note">No location knows this person, so no license can be assigned to them yet.</p>
      ) : (
        <dl className="facts">
          {accounts.map(({ tokenId, token, clientUserId, status }) => (
            <Fragment key={`${tokenId} ${clientUserId}`}>
              <dt>{appleStatusWord(status)}</dt>
              <dd>
                {token ? <Link href={`${base}/tokens/${tokenId}`}>{token}</Link> : "Another group’s token"}
                <span className="second">
                  <Mono copy="id">{clientUserId}</Mono>
                </span>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </Section>
  );
}
