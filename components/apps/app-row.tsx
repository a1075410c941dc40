import { noteOf, kindWords } from "#components/apps/title-words.ts";
import { poolUse } from "#components/apps/title-use.ts";
import { Chip } from "#components/marks/chip.tsx";
import { initialsOf } from "#components/marks/initials.ts";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { TokenStack } from "#components/marks/token-stack.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { SelectCell } from "#components/ui/select-cells.tsx";
import { Use } from "#components/ui/use.tsx";
import type { TitleRow } from "#lib/features/titles/queries.ts";

interface AppRowProps {
  title: TitleRow;
  /** The address of the group's pages. */
  base: string;
  mayAssign: boolean;
}

export function AppRow({ title, base, mayAssign }: AppRowProps) {
  const href = `${base}/apps/${title.id}`;
  const plan = (kind: string) => `${base}/plans/new?kind=${kind}&titles=${title.id}`;
  const note = noteOf(title);
  const frozen = title.pool.available === 0 && title.pool.frozen > 0 && !title.pool.unlimited;
  return (
    <Row>
      {mayAssign && <SelectCell value={title.id} name={title.name} />}
      <Cell className="a-name">
        <MainCell
          href={href}
          before={
            <TitleIcon src={iconSrc(base, title)} kind={title.kind === "book" ? "book" : "app"} size={30} />
          }
          second={[kindWords(title), title.developer].filter(Boolean).join(" · ")}
        >
          {title.name}
        </MainCell>
      </Cell>
      <Cell className="a-x">
        <TokenStack tokens={title.tokens.map(({ name }) => ({ name, letters: initialsOf(name) }))} />
      </Cell>
      <Cell className="a-use">
        <Use use={poolUse(title.pool)} frozen={frozen} />
      </Cell>
      <Cell className="a-x">
        {note && (
          <Chip tone={note.tone} icon={note.icon}>
            {note.words}
          </Chip>
        )}
      </Cell>
      <Cell className="more">
        <Menu
          label={`Actions for ${title.name}`}
          entries={[
            { label: "Open", icon: "maximize-2", href },
            ...(mayAssign
              ? [{ label: "Assign", icon: "arrow-up-right" as const, href: plan("assign") }]
              : []),
          ]}
        />
      </Cell>
    </Row>
  );
}

export const iconSrc = (base: string, { iconHash }: Pick<TitleRow, "iconHash">) =>
  iconHash ? `${base}/icons/${iconHash}` : null;
