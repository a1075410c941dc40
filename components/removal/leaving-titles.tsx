import { Section } from "#components/layout/section.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { holderWords } from "#components/removal/removal-words.ts";
import { count } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { CoveredTitle, RemovalPreview } from "#lib/features/removal/queries.ts";

interface LeavingTitlesProps {
  view: RemovalPreview;
  base: string;
  /** The page's own address, for its walk. */
  path: string;
}

/** Which titles go with the token and which stay with others, and who holds them. */
export function LeavingTitles({ view, base, path }: LeavingTitlesProps) {
  const { rows, previous, next } = view.titles;
  if (rows.length === 0) return null;
  return (
    <Section id="titles" title="Its titles" figure={view.sums.titles}>
      <Table caption="Titles of this token, by name" widths={[180, 90, 180, 260]} still>
        <TableHead>
          <HeadCell>Title</HeadCell>
          <HeadCell numeric>Licenses</HeadCell>
          <HeadCell>Holders</HeadCell>
          <HeadCell>What becomes of it</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((title) => (
            <Row key={title.titleId}>
              <Cell>
                <MainCell
                  href={`${base}/apps/${title.titleId}`}
                  before={
                    <TitleIcon
                      src={title.iconHash ? `${base}/icons/${title.iconHash}` : null}
                      kind={title.kind === "book" ? "book" : "app"}
                      size={28}
                    />
                  }
                >
                  {title.name}
                </MainCell>
              </Cell>
              <Cell numeric>{count(title.assigned)}</Cell>
              <Cell soft>{holderWords(title)}</Cell>
              <Cell soft>{fateOf(title)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pager
        shown={rows.length}
        total={view.sums.titles}
        previous={previous ? `${path}?before=${previous}#titles` : undefined}
        next={next ? `${path}?after=${next}#titles` : undefined}
      />
    </Section>
  );
}

function fateOf({ others, revocable, assigned, coverable }: CoveredTitle): string {
  const keeps = !revocable && assigned > 0 ? "; holders keep it" : "";
  if (others.length === 0) return `leaves the catalog: only this token has it${keeps}`;
  const names = others.map(({ name }) => name);
  const shown =
    names.length > 2 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more` : names.join(", ");
  const covered = coverable > 0 ? `; ${count(coverable)} can be covered` : "";
  return `stays with ${shown}${covered}${keeps}`;
}
