import { iconSrc } from "#components/apps/app-row.tsx";
import { kindWords } from "#components/apps/title-words.ts";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { poolIn } from "#components/tokens/scarce-titles.tsx";
import { HeadCell, UseHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { Use } from "#components/ui/use.tsx";
import { isUnlimited } from "#lib/domain/licenses/counts.ts";
import type { TitleRecord, TokenRow } from "#lib/features/tokens/queries.ts";

interface TokenTitlesProps {
  token: TokenRow;
  titles: readonly TitleRecord[];
  base: string;
  sort: { href: string; direction: "ascending" | "descending" };
}

/** What one location owns, with this location's counts only. */
export function TokenTitles({ token, titles, base, sort }: TokenTitlesProps) {
  return (
    <Table caption={`Titles of ${token.name}, by name`} widths={[0, 240, 240]} lines="two" look="apps">
      <TableHead>
        <HeadCell sort={sort}>Title</HeadCell>
        <UseHead />
        <HeadCell>Note</HeadCell>
      </TableHead>
      <TableBody>
        {titles.map((title) => {
          const pool = poolIn(title, token.id);
          return (
            <Row key={title.id}>
              <Cell className="a-name">
                <MainCell
                  href={`${base}/apps/${title.id}`}
                  before={
                    <TitleIcon
                      src={iconSrc(base, title)}
                      kind={title.kind === "book" ? "book" : "app"}
                      size={30}
                    />
                  }
                  second={[kindWords(title), title.developer].filter(Boolean).join(" · ")}
                >
                  {title.name}
                </MainCell>
              </Cell>
              <Cell className="a-use">
                <Use
                  use={{
                    assigned: pool.assigned + pool.retired,
                    total: isUnlimited(pool) ? 0 : pool.total,
                    unlimited: isUnlimited(pool),
                  }}
                  frozen={token.frozen}
                />
              </Cell>
              <Cell className="a-x second-cell">{noteOf(title, token)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function noteOf(title: TitleRecord, { region, id }: TokenRow): string {
  const pool = poolIn(title, id);
  if (title.metadataFrom === null) return "Name not looked up yet";
  if (title.metadataFrom === "none") return "Found in no store";
  if (title.metadataFrom === "US" && region !== "US") return "From the US store";
  if (pool.retired > 0) return `${pool.retired} stay with people who left`;
  return pool.revocable ? "" : "Not revocable";
}
