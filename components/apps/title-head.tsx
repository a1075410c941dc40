import { iconSrc } from "#components/apps/app-row.tsx";
import { kindWords, noteOf } from "#components/apps/title-words.ts";
import { PageHead } from "#components/layout/page-head.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { TitleRow } from "#lib/features/titles/queries.ts";

interface TitleHeadProps {
  title: TitleRow;
  base: string;
  mayAssign: boolean;
  mayHide: boolean;
}

/** What a title is, what one does with its licenses, and whether lists show it. */
export function TitleHead({ title, base, mayAssign, mayHide }: TitleHeadProps) {
  const note = noteOf(title);
  const plan = (kind: string) => `${base}/plans/new?kind=${kind}&titles=${title.id}`;
  return (
    <PageHead
      before={
        <TitleIcon src={iconSrc(base, title)} kind={title.kind === "book" ? "book" : "app"} size={48} />
      }
      title={title.name}
      chips={
        note && (
          <Chip tone={note.tone} icon={note.icon}>
            {note.words}
          </Chip>
        )
      }
      sentence={[
        kindWords(title),
        title.developer,
        `Apple ID ${title.adamId}`,
        title.version && `version ${title.version}`,
      ]}
      actions={
        <>
          {mayHide && (
            <ButtonLink icon={title.hidden ? "undo-2" : "eye-off"} href={`${base}/apps/hide?ids=${title.id}`}>
              {title.hidden ? "Show again" : "Hide"}
            </ButtonLink>
          )}
          {mayAssign && title.revocable && title.pool.assigned > 0 && (
            <ButtonLink icon="arrow-down-left" href={plan("revoke")}>
              Revoke
            </ButtonLink>
          )}
          {mayAssign && (
            <ButtonLink kind="primary" icon="arrow-up-right" href={plan("assign")}>
              Assign
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
