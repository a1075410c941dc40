import { kinds, type Kind } from "#components/inventory/words.ts";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";

/** For whoever may look at the list and not change it. */
export function NoImport({ kind, base, customer }: { kind: Kind; base: string; customer: string }) {
  const { title, path, many } = kinds[kind];
  const list = `${base}/${path}`;
  return (
    <Page crumbs={[{ label: customer, href: base }, { label: title, href: list }, { label: "Import" }]}>
      <NoPermission
        title={`Not yours to import`}
        action={<ButtonLink href={list}>{`To the ${many}`}</ButtonLink>}
      >
        Importing takes the role of an operator, an admin or an owner here.
      </NoPermission>
    </Page>
  );
}
