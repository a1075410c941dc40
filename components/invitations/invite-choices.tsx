import type { ReactNode } from "react";
import { StateChip } from "#components/marks/state-chip.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { InviteChoice } from "#lib/features/invitations/queries.ts";

interface InviteChoicesProps {
  tokens: readonly InviteChoice[];
  base: string;
  act: (token: InviteChoice) => ReactNode;
}

/** The tokens at whose locations people can be invited, each with who would be left out. */
export function InviteChoices({ tokens, base, act }: InviteChoicesProps) {
  return (
    <Table
      caption="Tokens to invite people at"
      widths={[0, 130, 150, 170, 150]}
      lines="two"
      look="holders"
      still
    >
      <TableHead>
        <HeadCell>Token</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell numeric>Accepted already</HeadCell>
        <HeadCell numeric>Invited lately</HeadCell>
        <HiddenHead>Invite</HiddenHead>
      </TableHead>
      <TableBody>
        {tokens.map((token) => (
          <Row key={token.tokenId}>
            <Cell className="h-name">
              <MainCell href={`${base}/tokens/${token.tokenId}`} second={token.location}>
                {token.name}
              </MainCell>
            </Cell>
            <Cell className="h-id">
              <StateChip state={token.state} />
            </Cell>
            <Cell className="h-x" numeric soft>
              {count(token.accepted)}
            </Cell>
            <Cell className="h-x" numeric soft>
              {count(token.lately)}
            </Cell>
            <Cell className="h-since">{act(token)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
