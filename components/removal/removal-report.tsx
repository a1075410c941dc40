import { Section } from "#components/layout/section.tsx";
import { cameBackWords } from "#components/removal/removal-words.ts";
import { Chip } from "#components/marks/chip.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { RemovalReport, RemovedTitleRecord } from "#lib/features/removal/queries.ts";

/** What came back of each title: what Apple counts as free after it was all read again, less what was free before. */
export function RemovedTitles({ report, path }: { report: RemovalReport; path: string }) {
  const { rows, previous, next } = report.titles;
  if (rows.length === 0) return null;
  return (
    <Section
      id="came-back"
      title="What came back"
      right={<span className="soft">Available licenses at Apple, read before and after</span>}
    >
      <Table
        caption="Titles of the removed token, by name"
        widths={[180, 64, 100, 100, 100, 150]}
        lines="one"
        still
      >
        <TableHead>
          <HeadCell>Title</HeadCell>
          <HeadCell numeric>Held</HeadCell>
          <HeadCell numeric>Free before</HeadCell>
          <HeadCell numeric>Free after</HeadCell>
          <HeadCell numeric>Came back</HeadCell>
          <HeadCell>Remark</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((title) => (
            <Row key={title.titleId}>
              <Cell className="main-cell">
                <Clip title={title.name}>{title.name}</Clip>
              </Cell>
              <Cell numeric>{count(title.holders)}</Cell>
              <Cell numeric soft>
                {title.limited ? count(title.availableBefore) : "no limit"}
              </Cell>
              <Cell numeric soft>
                {afterWords(title)}
              </Cell>
              <Cell numeric>
                <b>{cameBackWords(title)}</b>
              </Cell>
              <Cell soft>{remark(title)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pager
        shown={rows.length}
        total={report.sums?.titles}
        previous={previous ? `${path}?before=${previous}#came-back` : undefined}
        next={next ? `${path}?after=${next}#came-back` : undefined}
      />
    </Section>
  );
}

const afterWords = ({ limited, availableAfter }: RemovedTitleRecord) =>
  !limited ? "no limit" : availableAfter === null ? "not read" : count(availableAfter);

function remark({ revocable, holders, uncovered, exclusive }: RemovedTitleRecord) {
  if (!revocable && holders > 0) return <Chip icon="info">Holders keep it</Chip>;
  if (uncovered > 0) return `${count(uncovered)} without another token's license`;
  return exclusive ? "only this token had it" : "";
}
