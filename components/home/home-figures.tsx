import { count, counted } from "#components/ui/count.ts";
import { FigureRow } from "#components/ui/figure-row.tsx";
import type { HomeOperations, HomeTitles, HomeTokens } from "#lib/features/home/queries.ts";

interface HomeFiguresProps extends Pick<HomeTokens, "tokens" | "waiting"> {
  titles: HomeTitles;
  operations: HomeOperations;
  base: string;
}

/** Four numbers, each a link to the list that it counts. */
export function HomeFigures({ tokens, waiting, titles, operations, base }: HomeFiguresProps) {
  const { running, ended, notFullyDone } = operations;
  const [first] = waiting;
  return (
    <FigureRow
      figures={[
        {
          label: "Tokens needing action",
          figure: count(waiting.length),
          small: `of ${count(tokens.length)}`,
          second: first ? `${first.name} first` : "nothing waits here",
          href: `${base}/tokens?q=needs:action`,
        },
        {
          label: "Titles with none left",
          figure: count(titles.out),
          small: `of ${count(titles.all)}`,
          second:
            titles.unused > 0 ? `${counted(titles.unused, "title")} never used` : "every title is in use",
          href: `${base}/apps?q=supply:out`,
        },
        {
          label: "Operations running",
          figure: count(running),
          second: running > 0 ? "syncs, plans and imports" : "nothing waits",
          href: `${base}/operations`,
        },
        {
          label: "Not fully done today",
          figure: count(notFullyDone),
          small: `of ${count(ended)}`,
          second: ended > 0 ? "of what was asked for" : "nothing was asked for yet",
          href: `${base}/operations`,
        },
      ]}
    />
  );
}
