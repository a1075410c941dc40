import { OpenImports } from "#components/inventory/import/open-imports.tsx";
import { TableUpload } from "#components/inventory/import/table-upload.tsx";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { StepList } from "#components/ui/step-list.tsx";

interface NewImportPageProps {
  kind: Kind;
  groupId: string;
  base: string;
  customer: string;
  imports: Parameters<typeof OpenImports>[0]["imports"];
}

/** Where a table is uploaded, and what is then asked. */
export function NewImportPage({ kind, groupId, base, customer, imports }: NewImportPageProps) {
  const { title, path, many } = kinds[kind];
  const list = `${base}/${path}`;
  return (
    <Page crumbs={[{ label: customer, href: base }, { label: title, href: list }, { label: "Import" }]}>
      <PageHead
        title={`Import ${many}`}
        sentence={`A table with a row for each ${kinds[kind].one}, as CSV: up to 200 MB, in UTF-8, UTF-16 or Latin-1.`}
        actions={
          <ButtonLink icon="download" href={`${list}/import/template`} prefetch={false} download>
            Template
          </ButtonLink>
        }
      />
      <OpenImports imports={imports} path={list} />
      <TwoColumns
        aside={
          <Section id="how" title="How it goes">
            <StepList
              steps={[
                "The table is read. Headings may stand in any order, and columns that mean nothing here are left alone.",
                "You say which column is which, where it was guessed wrong.",
                "Every row is checked against what is here. Nothing is stored by that.",
                "You see what is new, changed, the same, or cannot be taken and why. Then you import, or discard.",
              ]}
            />
          </Section>
        }
      >
        <TableUpload groupId={groupId} kind={kind} />
      </TwoColumns>
    </Page>
  );
}
