import { ApplyPanel, Discard } from "#components/inventory/import/apply-panel.tsx";
import { ColumnForm } from "#components/inventory/import/column-form.tsx";
import { FirstRowForm } from "#components/inventory/import/first-row-form.tsx";
import { ImportProgress } from "#components/inventory/import/import-progress.tsx";
import { ImportResult } from "#components/inventory/import/import-result.tsx";
import { ImportRows } from "#components/inventory/import/import-rows.tsx";
import { SampleTable } from "#components/inventory/import/sample-table.tsx";
import { delimiterWords, encodingWords } from "#components/inventory/import/verdict-words.ts";
import { kinds } from "#components/inventory/words.ts";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { Section } from "#components/layout/section.tsx";
import { TwoColumns } from "#components/layout/two-columns.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { count } from "#components/ui/count.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { ImportView } from "#lib/features/inventory/queries.ts";

interface ImportPageProps {
  view: ImportView;
  base: string;
  customer: string;
  /** The columns are to be named again. */
  renaming: boolean;
  acts: Record<"first" | "choose" | "apply" | "discard", FormAction<void>>;
}

/** One table on its way in, at whichever of its steps. */
export function ImportPage({ view, base, customer, renaming, acts }: ImportPageProps) {
  const { title, path } = kinds[view.kind];
  const here = `${base}/${path}/import/${view.id}`;
  const list = `${base}/${path}`;
  const crumbs = [
    { label: customer, href: base },
    { label: title, href: list },
    { label: "Import", href: `${list}/import` },
    { label: view.fileName },
  ];
  return (
    <Page crumbs={crumbs}>
      <Live groupId={base.split("/").at(-1) ?? ""} topics={["operations"]} />
      <PageHead
        title={view.fileName}
        sentence={sentence(view)}
        actions={headActs(view, here, list, renaming)}
      />
      <Step view={view} base={base} here={here} renaming={renaming} acts={acts} />
    </Page>
  );
}

const sentence = ({ bytes, encoding, delimiter, group, createdBy }: ImportView) => [
  `${count(Math.max(1, Math.round(bytes / 1000)))} kB of ${encodingWords[encoding] ?? encoding}`,
  `parted by ${delimiterWords[delimiter] ?? delimiter}`,
  `into ${group}`,
  `uploaded by ${createdBy}`,
];

function headActs(view: ImportView, here: string, list: string, renaming: boolean) {
  if (view.state === "ready" && !renaming)
    return (
      <ButtonLink icon="columns-3" href={`${here}?columns=again`}>
        Name the columns again
      </ButtonLink>
    );
  if (view.state === "applied") return <ButtonLink href={list}>To the list</ButtonLink>;
  return null;
}

type StepProps = Omit<ImportPageProps, "customer"> & { here: string };

function Step({ view, base, here, renaming, acts }: StepProps) {
  const { state, kind, id: importId, counts } = view;
  if (state === "checking" || state === "applying") return <ImportProgress view={view} base={base} />;
  if (state === "applied") return <ImportResult view={view} here={here} />;
  if (state === "ready" && !renaming)
    return (
      <TwoColumns
        width="wide"
        aside={
          <ApplyPanel
            kind={kind}
            importId={importId}
            counts={counts}
            apply={acts.apply}
            discard={acts.discard}
          />
        }
      >
        <ImportRows
          view={view}
          path={here}
          verdicts={["problem", "duplicate", "kept", "changed", "new", "missing", "same"]}
        />
      </TwoColumns>
    );
  return <Columns view={view} acts={acts} />;
}

function Columns({ view, acts }: Pick<StepProps, "view" | "acts">) {
  const { kind, id: importId, known, columns, header, headed, sample, problem } = view;
  const refused = problem && wordingFor(problem.reason, problem.facts);
  return (
    <TwoColumns
      width="wide"
      aside={
        <Section id="columns" title="Which column is which">
          <ColumnForm
            kind={kind}
            importId={importId}
            action={acts.choose}
            known={known}
            columns={columns}
            header={header}
            seekMissing={view.seekMissing}
          />
          <Discard kind={kind} importId={importId} action={acts.discard} />
        </Section>
      }
    >
      {refused && (
        <Callout tone="critical" icon="ban">
          <p>
            <b>{refused.title}</b> {refused.text}
          </p>
        </Callout>
      )}
      {view.remembered && (
        <Callout icon="columns-3">
          <p>
            The columns are those of the last table with {headed ? "these headings" : "as many columns"}.
            Change what does not fit.
          </p>
        </Callout>
      )}
      {!headed && (
        <Callout icon="file-spreadsheet">
          <p>
            <b>This table has no headings.</b> Its first row is taken for data, and the columns are guessed by
            what stands in them.
          </p>
        </Callout>
      )}
      <Section
        id="sample"
        title="What was found"
        right={<FirstRowForm importId={importId} headed={headed} action={acts.first} />}
      >
        <SampleTable kind={kind} header={header} sample={sample} columns={columns} />
      </Section>
    </TwoColumns>
  );
}
