import type { ReactNode } from "react";
import { StateChip } from "#components/marks/state-chip.tsx";
import { count } from "#components/ui/count.ts";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import type { TokenChoice } from "#lib/features/registration/queries.ts";

interface TokenChoicesProps {
  tokens: readonly TokenChoice[];
  people: number;
  base: string;
  act: (token: TokenChoice) => ReactNode;
}

/** The tokens at whose locations people can be registered, each with what it would mean. */
export function TokenChoices({ tokens, people, base, act }: TokenChoicesProps) {
  return (
    <Table
      caption="Tokens to register people at"
      widths={[0, 130, 130, 130, 170, 150]}
      lines="two"
      look="holders"
      still
    >
      <TableHead>
        <HeadCell>Token</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell numeric>Known already</HeadCell>
        <HeadCell numeric>To register</HeadCell>
        <HeadCell numeric>Without invitation</HeadCell>
        <HiddenHead>Register</HiddenHead>
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
              {count(token.known)}
            </Cell>
            <Cell className="h-x" numeric>
              {count(people - token.known)}
            </Cell>
            <Cell className="h-x" numeric soft>
              {count(token.managed)}
            </Cell>
            <Cell className="h-since">{act(token)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
