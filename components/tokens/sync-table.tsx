import Link from "next/link";
import { Chip, type ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { problemWords } from "#components/tokens/problem-words.ts";
import { change, count, counted } from "#components/ui/count.ts";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Clip } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { SyncView } from "#lib/features/tokens/queries.ts";

interface SyncTableProps {
  syncs: readonly SyncView[];
  base: string;
  clock: Clock;
  /** Beside other things: without how many requests it took and how long. */
  short?: boolean;
}

const looks: Record<string, readonly [ChipTone, IconName, string]> = {
  queued: ["pencil", "clock", "Waiting"],
  running: ["accent", "loader", "Running"],
  done: ["ok", "circle-check", "Done"],
  partly: ["warning", "circle-exclamation-point", "Partly"],
  failed: ["critical", "x", "Not done"],
  stopped: ["plain", "circle-minus", "Stopped"],
};

/** A token's syncs, newest first, with what each found. */
export function SyncTable({ syncs, base, clock, short = false }: SyncTableProps) {
  return (
    <Table
      caption="Syncs, newest first"
      widths={short ? [90, 80, 130, 110, 0] : [96, 96, 150, 120, 0, 100, 84]}
      lines="one"
    >
      <TableHead>
        <HeadCell>Operation</HeadCell>
        <HeadCell>When</HeadCell>
        <HeadCell>By</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell>Found</HeadCell>
        {!short && <HeadCell numeric>Requests</HeadCell>}
        {!short && <HeadCell numeric>Took</HeadCell>}
      </TableHead>
      <TableBody>
        {syncs.map((sync) => {
          const [tone, icon, word] = looks[sync.state] ?? ["plain", "circle-question-mark", sync.state];
          const found = foundWords(sync);
          return (
            <Row key={sync.id}>
              <Cell>
                <Link className="link" href={`${base}/operations/${sync.id}`}>
                  {sync.number}
                </Link>
              </Cell>
              <Cell soft>
                <Time at={sync.startedAt ?? sync.createdAt} clock={clock} />
              </Cell>
              <Cell soft>
                <Clip title={sync.startedBy}>{sync.scheduled ? "Schedule" : sync.startedBy}</Clip>
              </Cell>
              <Cell>
                <Chip tone={tone} icon={icon}>
                  {word}
                </Chip>
              </Cell>
              <Cell soft>
                <Clip title={found}>{found}</Clip>
              </Cell>
              {!short && (
                <>
                  <Cell numeric soft>
                    {sync.state === "done" ? count(sync.progress.requests) : "–"}
                  </Cell>
                  <Cell numeric soft>
                    {tookWords(sync)}
                  </Cell>
                </>
              )}
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function foundWords({ state, progress, problem }: SyncView): string {
  if (problem) return problemWords(problem);
  if (state !== "done") return "";
  const { added, removed, mode, licenses, unreadable } = progress;
  const parts = [
    mode === "first" && counted(licenses, "license"),
    mode !== "first" && (added > 0 || removed > 0) && `${change(added)} and ${change(-removed)} licenses`,
    mode === "full" &&
      added === 0 &&
      removed === 0 &&
      `all ${counted(licenses, "license")} compared, nothing changed`,
    mode === "changes" && added === 0 && removed === 0 && "nothing changed",
    unreadable > 0 && `${counted(unreadable, "record")} could not be read`,
  ].filter(Boolean);
  return parts.join(", ");
}

function tookWords({ startedAt, finishedAt }: SyncView): string {
  if (!startedAt || !finishedAt) return "–";
  const seconds = (finishedAt.getTime() - startedAt.getTime()) / 1000;
  return seconds < 100 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds / 60)} min`;
}
