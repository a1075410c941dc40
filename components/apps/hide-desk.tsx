"use client";

import Link from "next/link";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { TitleRow } from "#lib/features/titles/queries.ts";

interface HideDeskProps {
  titles: readonly (Pick<TitleRow, "id" | "name"> & { held: number })[];
  base: string;
  /** All of them are hidden: this shows them again. */
  hidden: boolean;
  action: FormAction<void>;
}

/** The chosen titles, what becomes of them, and the button. */
export function HideDesk({ titles, base, hidden, action }: HideDeskProps) {
  const { form, result, pending } = useActionForm(action);
  const what = counted(titles.length, "title");
  return (
    <form {...form}>
      <Section id="chosen" title={what}>
        <div className="grid gap-4">
          <ul className="help-list">
            {titles.map(({ id, name, held }) => (
              <li key={id}>
                <input type="hidden" name="ids" value={id} />
                <Link className="link" href={`${base}/apps/${id}`}>
                  {name}
                </Link>{" "}
                <span className="muted">{counted(held, "license")} held</span>
              </li>
            ))}
          </ul>
          {!hidden && <WhatHidingDoes />}
          <RefusalNotice result={result} />
          <div className="flex gap-2">
            <Button type="submit" kind="primary" icon={hidden ? "undo-2" : "eye-off"} busy={pending}>
              {hidden ? `Show ${what} again` : `Hide ${what}`}
            </Button>
            <ButtonLink href={`${base}/apps`}>Not now</ButtonLink>
          </div>
        </div>
      </Section>
    </form>
  );
}

function WhatHidingDoes() {
  return (
    <>
      <p className="note">
        Hidden titles leave the list of apps, its sums and the search of plans. Licenses that are held stay,
        counts are kept up to date, and the filter hidden:yes finds them. They can be shown again at any time.
      </p>
      <p className="note">
        Apple has no way to delete a title from a location, only to move what nobody holds: revoke its
        licenses here first; then choose the title at Apple, in Apps and Books, and move its licenses to a
        location that this server does not sync. After the next sync the title is gone here by itself.
      </p>
    </>
  );
}
