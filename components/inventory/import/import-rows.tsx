import { RowTable } from "#components/inventory/import/row-table.tsx";
import { verdictWords } from "#components/inventory/import/verdict-words.ts";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Views } from "#components/ui/views.tsx";
import type { ImportView, Verdict } from "#lib/features/inventory/queries.ts";

interface ImportRowsProps {
  view: ImportView;
  /** Of the import's page. */
  path: string;
  /** The verdicts whose rows are there, in this order. */
  verdicts: readonly Verdict[];
}

/** The rows of an import, one verdict at a time. */
export function ImportRows({ view, path, verdicts }: ImportRowsProps) {
  const { kind, counts, rows, verdict } = view;
  const some = verdicts.filter((one) => counts[one] > 0);
  const hrefOf = (cursor: Record<string, string>) =>
    `${path}?${new URLSearchParams({ rows: verdict, ...cursor })}`;
  const leftOut = counts.problem + counts.duplicate + counts.kept;
  if (some.length === 0) return null;
  return (
    <Section
      id="rows"
      title="Rows"
      right={
        leftOut > 0 && (
          <ButtonLink size="sm" icon="download" href={`${path}/left-out`} prefetch={false} download>
            Download what is left out
          </ButtonLink>
        )
      }
    >
      <Views
        label="Rows by what becomes of them"
        views={some.map((one) => ({
          label: verdictWords[one].label,
          count: counts[one],
          href: `${path}?rows=${one}`,
          on: one === verdict,
        }))}
      />
      <p className="note">{verdictWords[verdict].ahead}</p>
      <RowTable kind={kind} verdict={verdict} rows={rows.rows} />
      <Pager
        shown={rows.rows.length}
        total={counts[verdict]}
        previous={rows.previous ? hrefOf({ before: rows.previous }) : undefined}
        next={rows.next ? hrefOf({ after: rows.next }) : undefined}
      />
    </Section>
  );
}
