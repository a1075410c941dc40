import { Chip } from "#components/marks/chip.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { Clip, MainCell } from "#components/ui/main-cell.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import Link from "next/link";
import type { Holding } from "#lib/features/inventory/queries.ts";

interface HeldTableProps {
  held: readonly Holding[];
  base: string;
  clock: Clock;
  /** `devices=…` or `people=…`, for a plan; left out where the reader may not plan. */
  target: string | undefined;
  /** Whose licenses these are. */
  name: string;
}

/** The licenses that a device or person holds: from which token, since when, and which operation assigned them. */
export function HeldTable({ held, base, clock, target, name }: HeldTableProps) {
  return (
    <Table caption={`Licenses held by ${name}, latest first`} widths={[0, 168, 120, 190, 40]} lines="two">
      <TableHead>
        <HeadCell>Title</HeadCell>
        <HeadCell>From token</HeadCell>
        <HeadCell>Since</HeadCell>
        <HeadCell>By</HeadCell>
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {held.map((one) => (
          <Row key={`${one.titleId} ${one.tokenId}`}>
            <Cell>
              <MainCell
                href={`${base}/apps/${one.titleId}`}
                title={one.title}
                before={<TitleIcon src={iconOf(base, one)} kind={one.kind === "book" ? "book" : "app"} />}
                second={one.reserved ? "Reserved until they accept the invitation" : one.developer}
              >
                {one.title}
              </MainCell>
            </Cell>
            <Cell soft>
              <FromToken holding={one} base={base} />
            </Cell>
            <Cell soft>
              <Time at={new Date(one.since)} clock={clock} />
            </Cell>
            <Cell soft>
              <ByOperation operation={one.operation} base={base} />
            </Cell>
            <Cell className="more">
              <Menu
                label={`Actions for ${one.title}`}
                entries={[
                  { label: "Open the app", icon: "maximize-2", href: `${base}/apps/${one.titleId}` },
                  ...(target
                    ? [
                        {
                          label: "Revoke",
                          icon: "arrow-down-left" as const,
                          href: `${base}/plans/new?kind=revoke&${target}&titles=${one.titleId}`,
                          danger: true,
                        },
                      ]
                    : []),
                ]}
              />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const iconOf = (base: string, { iconHash }: Holding) => (iconHash ? `${base}/icons/${iconHash}` : null);

function FromToken({ holding: { token, tokenId }, base }: { holding: Holding; base: string }) {
  if (!token) return <span title="The token belongs to a group that you do not reach.">Another group</span>;
  return (
    <Clip title={token}>
      <Link href={`${base}/tokens/${tokenId}`}>{token}</Link>
    </Clip>
  );
}

function ByOperation({ operation, base }: { operation: Holding["operation"]; base: string }) {
  if (!operation)
    return (
      <Chip tone="line" title="No operation of this console assigned it, as far as one reaches from here.">
        Found at Apple
      </Chip>
    );
  return (
    <>
      <Clip title={operation.by}>{operation.by}</Clip>
      <span className="second">
        <Link href={`${base}/operations/${operation.id}`}>operation {operation.number}</Link>
      </span>
    </>
  );
}
