import { count, counted } from "#components/ui/count.ts";
import { type Figure, FigureRow } from "#components/ui/figure-row.tsx";
import type { TokenOverview, TokenRow } from "#lib/features/tokens/queries.ts";

interface TokenFiguresProps {
  token: TokenRow;
  split: TokenOverview["split"];
  /** "/groups/…/tokens/…" */
  href: string;
}

/** Licenses, given out, left, titles: each leads to the list that it counts. */
export function TokenFigures({ token, split, href }: TokenFiguresProps) {
  const { use, frozen, inherited } = token;
  const assigned = use.assigned + use.assignedUnlimited;
  const figures: Figure[] = [
    { label: "Licenses", figure: count(use.total), second: limits(use), href: `${href}/titles` },
    {
      label: "Assigned",
      figure: count(assigned),
      second: split
        ? `${count(split.devices)} to devices, ${count(split.people)} to people`
        : "to devices and people",
      ...(!inherited && { href: `${href}/assignments` }),
    },
    {
      label: "Available",
      figure: count(use.available),
      second: left(use, frozen),
      tone: frozen ? "pencil" : use.available === 0 && use.total > 0 ? "critical" : undefined,
    },
    {
      label: "Titles",
      figure: count(use.titles),
      second: use.emptyTitles > 0 ? `${count(use.emptyTitles)} with none left` : "some left of each",
      href: `${href}/titles`,
    },
  ];
  return <FigureRow figures={figures} />;
}

function limits({ titles, unlimitedTitles }: TokenRow["use"]): string {
  const limited = `in ${counted(titles - unlimitedTitles, "title")} with a limit`;
  return unlimitedTitles > 0 ? `${limited}, ${count(unlimitedTitles)} without` : limited;
}

function left({ over, retired }: TokenRow["use"], frozen: boolean): string {
  if (frozen) return "frozen: the token cannot act";
  if (over > 0) return `${count(over)} given out beyond what was bought`;
  return retired > 0 ? `${count(retired)} more stay with people who left` : "to devices or people";
}
