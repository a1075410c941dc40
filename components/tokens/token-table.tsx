import { Expiry, toneOfExpiry } from "#components/marks/expiry.tsx";
import { StateChip } from "#components/marks/state-chip.tsx";
import { StatePopover } from "#components/health/state-popover.tsx";
import { causeOf } from "#components/tokens/state-words.ts";
import { locationWords } from "#components/tokens/region-names.ts";
import { TokenMenu } from "#components/tokens/token-menu.tsx";
import { TokenUse } from "#components/tokens/token-use.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead, UseHead } from "#components/ui/head-cell.tsx";
import { Clip, MainCell, Second } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { isHeldByOther } from "#lib/domain/tokens/held-by-other.ts";
import type { TokenSort } from "#lib/domain/tokens/listed-token.ts";
import type { AskedSync, TokenRow } from "#lib/features/tokens/queries.ts";
import type { ReactNode } from "react";

interface TokenTableProps {
  rows: readonly TokenRow[];
  /** "/groups/…/tokens" */
  path: string;
  clock: Clock;
  /** Where a click on a column's head leads, and which way it sorts now. */
  sortBy: (sort: TokenSort) => { href: string; direction?: "ascending" | "descending" | undefined };
  /** Left out for who may not. */
  sync?: FormAction<AskedSync> | undefined;
  mayWrite: boolean;
  /** A TableFoot. */
  foot?: ReactNode;
}

export function TokenTable({ rows, sortBy, foot, ...shared }: TokenTableProps) {
  return (
    <Table caption="Content tokens" widths={[0, 132, 184, 116, 78, 66, 208, 40]} lines="two" look="tokens">
      <TableHead>
        <HeadCell sort={sortBy("name")}>Token</HeadCell>
        <HeadCell>Group, region</HeadCell>
        <HeadCell sort={sortBy("urgency")}>State</HeadCell>
        <HeadCell sort={sortBy("expires")}>Expires</HeadCell>
        <HeadCell sort={sortBy("synced")}>Synced</HeadCell>
        <HeadCell numeric sort={sortBy("titles")}>
          Titles
        </HeadCell>
        <UseHead />
        <HiddenHead className="more">Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {rows.map((token) => (
          <TokenEntry key={token.id} token={token} {...shared} />
        ))}
      </TableBody>
      {foot}
    </Table>
  );
}

type EntryProps = Pick<TokenTableProps, "path" | "clock" | "sync" | "mayWrite"> & { token: TokenRow };

function TokenEntry({ token, path, clock, sync, mayWrite }: EntryProps) {
  const { id, name, description, groupName, region, inherited, standing, expiry, use, frozen } = token;
  const href = `${path}/${id}`;
  const cause = causeOf(token, clock);
  const tone = standing.state === "expiring" ? toneOfExpiry(expiry) : undefined;
  const second = [locationWords(token), description].filter(Boolean).join(" · ");
  return (
    <Row>
      <Cell className="c-name">
        <MainCell href={href} second={second} title={name}>
          {name}
        </MainCell>
      </Cell>
      <Cell className="c-group clip-cell" soft>
        <Clip title={groupName}>{groupName}</Clip>
        <Second>{inherited ? `${region} · inherited` : region}</Second>
      </Cell>
      <Cell className="c-state">
        <StatePopover token={token} path={href} clock={clock} mayWrite={mayWrite && !inherited}>
          <StateChip state={standing.state} {...(tone && { tone })} />
        </StatePopover>
        {cause && (
          <span className="second clip" title={cause}>
            {cause}
          </span>
        )}
      </Cell>
      <Cell className="c-exp">
        <Expiry at={token.expiresAt} clock={clock} />
      </Cell>
      <Cell className="c-sync" soft>
        <Synced token={token} clock={clock} />
      </Cell>
      <Cell className="c-titles" numeric soft>
        {count(use.titles)}
      </Cell>
      <Cell className="c-use">
        <TokenUse use={use} frozen={frozen} />
      </Cell>
      <Cell className="more">
        <TokenMenu
          token={{ id, name }}
          href={href}
          settings={mayWrite && !inherited}
          foreign={mayWrite && !inherited && isHeldByOther(token)}
          {...(sync && !inherited && { sync })}
        />
      </Cell>
    </Row>
  );
}

function Synced({ token, clock }: { token: TokenRow; clock: Clock }) {
  const { lastSyncAt, syncing, freshness } = token;
  const at = lastSyncAt && <Time at={lastSyncAt} clock={clock} />;
  if (syncing) return <>now{at && <Second>last {at}</Second>}</>;
  if (!at) return "never";
  return freshness === "stale" ? <span className="warning">{at}</span> : at;
}
