import { ButtonLink } from "#components/ui/button-link.tsx";
import { LineList } from "#components/ui/line-list.tsx";
import type { RehearsalFile } from "#lib/features/rehearsal/queries.ts";

/** Token files of the rehearsal, the broken and the refused ones included. */
export function FilesToTry({
  files,
  hrefOf,
}: {
  files: readonly RehearsalFile[];
  hrefOf: (name: string) => string;
}) {
  return (
    <LineList
      lines={files.map(({ name, note }) => ({
        id: name,
        icon: "file-key",
        name,
        second: note,
        push: true,
        end: (
          <ButtonLink size="sm" href={hrefOf(name)} download prefetch={false} aria-label={`Download ${name}`}>
            Download
          </ButtonLink>
        ),
      }))}
    />
  );
}
