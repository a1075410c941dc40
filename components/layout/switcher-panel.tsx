"use client";

import Link from "next/link";
import * as Radix from "radix-ui/dialog";
import { useState } from "react";
import { SwitcherTree } from "#components/layout/switcher-list.tsx";
import { matchingGroups, type SwitcherGroup } from "#components/layout/switcher-tree.ts";
import { Icon } from "#components/marks/icon.tsx";
import { Swatch, type SwatchColor } from "#components/marks/swatch.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { shareStyleNonce } from "#components/ui/style-nonce.ts";

shareStyleNonce();

export interface OtherCustomer {
  name: string;
  href: string;
  swatch: SwatchColor;
  /** "2 expired", "built-in Apple" */
  note?: string | undefined;
  critical?: boolean | undefined;
}

export interface SwitcherProps {
  onClose: () => void;
  customer: { name: string; swatch: SwatchColor };
  groups: readonly SwitcherGroup[];
  /** Id of the group that the page is about. */
  here: string;
  others: readonly OtherCustomer[];
  newHref?: string | undefined;
  manageHref?: string | undefined;
}

export default function SwitcherPanel({
  onClose,
  customer,
  groups,
  here,
  others,
  newHref,
  manageHref,
}: SwitcherProps) {
  const [words, setWords] = useState("");
  const found = matchingGroups(groups, words);
  const wanted = words.trim().toLowerCase();
  const customers = others.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim scrim-clear">
          <Radix.Content className="pop tree-pop" aria-describedby={undefined}>
            <Radix.Title className="vh">Organization group</Radix.Title>
            <div className="pop-search">
              <Icon name="search" size={15} />
              <input
                aria-label="Find a group or customer"
                placeholder="Find a group or customer"
                value={words}
                onChange={(event) => setWords(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== "ArrowDown") return;
                  event.preventDefault();
                  document.querySelector<HTMLElement>(".tree [tabindex='0']")?.focus();
                }}
              />
              <kbd>esc</kbd>
            </div>
            {found.length > 0 && (
              <>
                <div className="tree-h">
                  <span>
                    <Swatch color={customer.swatch} /> {customer.name}
                  </span>
                  <span>need action</span>
                  <span>tokens</span>
                </div>
                <SwitcherTree label={customer.name} groups={found} here={here} onChosen={onClose} />
              </>
            )}
            {found.length === 0 && customers.length === 0 && (
              <p className="tree-note tree-none">No group or customer is called that.</p>
            )}
            {wanted === "" && groups.length > 1 && (
              <p className="tree-note">Groups without tokens of their own draw from the ones above them.</p>
            )}
            {customers.length > 0 && <OtherCustomers customers={customers} onChosen={onClose} />}
            <div className="pop-f">
              {newHref && (
                <ButtonLink href={newHref} icon="plus" size="sm" kind="ghost" onClick={onClose}>
                  New group here
                </ButtonLink>
              )}
              {manageHref && (
                <ButtonLink href={manageHref} size="sm" kind="ghost" onClick={onClose}>
                  Manage groups
                </ButtonLink>
              )}
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}

function OtherCustomers({
  customers,
  onChosen,
}: {
  customers: readonly OtherCustomer[];
  onChosen: () => void;
}) {
  return (
    <>
      <div className="tree-h tree-h2">
        <span>Other customers</span>
      </div>
      <ul className="others">
        {customers.map(({ name, href, swatch, note, critical }) => (
          <li key={href}>
            <Link href={href} onClick={onChosen}>
              <Swatch color={swatch} />
              <span>{name}</span>
              {note && <span className={critical ? "second critical" : "second"}>{note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
