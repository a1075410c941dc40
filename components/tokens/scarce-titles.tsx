import { iconSrc } from "#components/apps/app-row.tsx";
import { kindWords } from "#components/apps/title-words.ts";
import { Section } from "#components/layout/section.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead, UseHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { AsOf, type Clock } from "#components/ui/time.tsx";
import { Use } from "#components/ui/use.tsx";
import type { TitleRecord, TokenRow } from "#lib/features/tokens/queries.ts";

interface ScarceTitlesProps {
  token: TokenRow;
  titles: readonly TitleRecord[];
  base: string;
  clock: Clock;
  mayAssign: boolean;
}

/** The titles of a token that are out, overdrawn or nearly so, scarcest first. */
export function ScarceTitles({ token, titles, base, clock, mayAssign }: ScarceTitlesProps) {
  if (token.use.titles === 0) return null;
  return (
    <Section
      id="scarce"
      title="Titles nearly out"
      right={
        token.countedAt && <AsOf at={token.countedAt} clock={clock} stale={token.freshness === "stale"} />
      }
    >
      {titles.length === 0 ? (
        <p className="soft">None. More than a tenth of every title is left.</p>
      ) : (
        <ScarceTable {...{ token, titles, base, mayAssign }} />
      )}
    </Section>
  );
}

function ScarceTable({ token, titles, base, mayAssign }: Omit<ScarceTitlesProps, "clock">) {
  return (
    <Table caption="Titles nearly out, scarcest first" widths={[0, 226, 150, 84]} lines="two">
      <TableHead>
        <HeadCell>Title</HeadCell>
        <UseHead />
        <HeadCell>Note</HeadCell>
        <HiddenHead>Action</HiddenHead>
      </TableHead>
      <TableBody>
        {titles.map((title) => {
          const { assigned, retired, total } = poolIn(title, token.id);
          const over = assigned + retired - total;
          return (
            <Row key={title.id}>
              <Cell>
                <MainCell
                  href={`${base}/apps/${title.id}`}
                  before={
                    <TitleIcon src={iconSrc(base, title)} kind={title.kind === "book" ? "book" : "app"} />
                  }
                  second={kindWords(title)}
                >
                  {title.name}
                </MainCell>
              </Cell>
              <Cell>
                <Use use={{ assigned: assigned + retired, total }} frozen={token.frozen} />
              </Cell>
              <Cell className="second-cell">
                {over > 0
                  ? `${count(over)} more than bought`
                  : retired > 0 && `${count(retired)} stay with people who left`}
              </Cell>
              <Cell numeric>
                {mayAssign && (
                  <ButtonLink size="sm" href={`${base}/plans/new?kind=revoke&titles=${title.id}`}>
                    Plan
                  </ButtonLink>
                )}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

export const poolIn = ({ pools }: TitleRecord, tokenId: string) =>
  pools.find((pool) => pool.tokenId === tokenId) ?? {
    assigned: 0,
    retired: 0,
    total: 0,
    available: 0,
    revocable: true,
  };
