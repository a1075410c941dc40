"use client";

import { Section } from "#components/layout/section.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { count, counted } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { TakeOverView } from "#lib/features/ownership/queries.ts";

interface EndTableProps {
  titles: TakeOverView["titles"];
  /** "/groups/…" */
  base: string;
  /** The form that the boxes belong to. */
  form: string;
  /** Whether licenses are ended at all. */
  ending: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (titleId: string, on: boolean) => void;
}

/** Which titles stand there, and whose licenses of them are ended as well. */
export function EndTable({ titles, base, form, ending, chosen, onChoose }: EndTableProps) {
  return (
    <Section id="who" title="What stands there" figure={titles.length}>
      <Table caption="Titles with licenses at this location, most first" widths={[40, 0, 110, 200, 190]}>
        <TableHead>
          <HiddenHead>Ended as well</HiddenHead>
          <HeadCell>Title</HeadCell>
          <HeadCell numeric>Licenses</HeadCell>
          <HeadCell>Holders</HeadCell>
          <HeadCell>What becomes of it</HeadCell>
        </TableHead>
        <TableBody>
          {titles.map((title) => {
            const { titleId, name, devices, people, theirs, revocable } = title;
            const on = ending && chosen.has(titleId);
            const endable = revocable && theirs > 0;
            return (
              <Row key={titleId} selected={on}>
                <Cell>
                  <Checkbox
                    form={form}
                    name="titles"
                    value={titleId}
                    aria-label={`End the licenses of ${name}`}
                    checked={on}
                    disabled={!ending || !endable}
                    onChange={(event) => onChoose(titleId, event.target.checked)}
                  />
                </Cell>
                <Cell>
                  <MainCell
                    before={
                      <TitleIcon
                        src={title.iconHash ? `${base}/icons/${title.iconHash}` : null}
                        kind={title.kind === "book" ? "book" : "app"}
                        size={28}
                      />
                    }
                  >
                    {name}
                  </MainCell>
                </Cell>
                <Cell numeric>
                  <b>{count(devices + people)}</b>
                </Cell>
                <Cell soft>{holdersOf(devices, people)}</Cell>
                <Cell soft>{fateOf({ on, theirs, endable, all: devices + people })}</Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}

const holdersOf = (devices: number, people: number) =>
  [devices > 0 && counted(devices, "device"), people > 0 && counted(people, "person", "people")]
    .filter(Boolean)
    .join(", ");

function fateOf({
  on,
  theirs,
  endable,
  all,
}: {
  on: boolean;
  theirs: number;
  endable: boolean;
  all: number;
}) {
  if (on)
    return theirs < all ? `${count(theirs)} ended, ${count(all - theirs)} adopted` : `${count(theirs)} ended`;
  if (!endable && theirs > 0) return "adopted; a book cannot be ended";
  return "adopted";
}
