import { ChangeManyForm } from "#components/inventory/change-many-form.tsx";
import { ManyTable } from "#components/inventory/many-table.tsx";
import { RemoveManyButton } from "#components/inventory/remove-many-button.tsx";
import { kinds, sourceWord, type Kind } from "#components/inventory/words.ts";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count, counted } from "#components/ui/count.ts";
import type { GroupOption } from "#components/ui/group-field.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { ManyPreview } from "#lib/features/inventory/queries.ts";

interface ManyPageProps {
  kind: Kind;
  base: string;
  customer: string;
  /** Null where there is something to say instead. */
  preview: ManyPreview | null;
  /** Why there is no preview. */
  refused?: { title: string; text: string } | undefined;
  chosen: Readonly<Record<string, string>>;
  groups: readonly GroupOption[];
  acts: { change: FormAction<{ changed: number }>; remove: FormAction<void> };
}

/** Several devices or people, to be changed or removed together: who they are first, then what happens. */
export function ManyPage({ kind, base, customer, preview, refused, chosen, groups, acts }: ManyPageProps) {
  const { title, path, one, many } = kinds[kind];
  const list = `${base}/${path}`;
  const crumbs = [{ label: customer, href: base }, { label: title, href: list }, { label: "Edit" }];
  if (!preview || preview.count === 0)
    return (
      <Page crumbs={crumbs}>
        <PageHead title={`Edit ${many}`} />
        <EmptyState
          title={refused?.title ?? "Nobody is chosen"}
          action={<ButtonLink href={list}>{`Back to the ${many}`}</ButtonLink>}
        >
          {refused?.text ?? `Choose ${many} in the list, then Edit.`}
        </EmptyState>
      </Page>
    );
  const all = preview.count;
  return (
    <Page crumbs={crumbs}>
      <PageHead
        title={`Edit ${counted(all, one, many)}`}
        sentence={Object.entries(preview.bySource).map(
          ([source, some]) => `${count(some)} by ${sourceWord(source)}`,
        )}
        actions={
          <RemoveManyButton
            kind={kind}
            count={all}
            chosen={chosen}
            customer={customer}
            action={acts.remove}
          />
        }
      />
      <TwoColumns
        width="wide"
        aside={
          <Section id="change" title="What changes">
            <ChangeManyForm
              kind={kind}
              count={all}
              chosen={chosen}
              list={list}
              groups={groups}
              action={acts.change}
            />
          </Section>
        }
      >
        <Section id="chosen" title="Chosen">
          <ManyTable rows={preview.rows} owners={kind === "device"} />
          {all > preview.rows.length && (
            <p className="note">{`And ${count(all - preview.rows.length)} more.`}</p>
          )}
        </Section>
      </TwoColumns>
    </Page>
  );
}
