import Link from "next/link";
import { Callout } from "#components/ui/callout.tsx";
import type { ImportState } from "#lib/features/inventory/queries.ts";

interface OpenImportsProps {
  imports: readonly { id: string; fileName: string; state: ImportState; createdBy: string }[];
  /** Of the list. */
  path: string;
}

const words: Partial<Record<ImportState, string>> = {
  uploaded: "waits for its columns to be named",
  checking: "is being checked",
  ready: "is checked and waits to be applied",
  applying: "is being applied",
  failed: "could not be read",
};

/** Tables that somebody uploaded and that are not over. */
export function OpenImports({ imports, path }: OpenImportsProps) {
  const [latest, ...more] = imports;
  if (!latest) return null;
  return (
    <Callout icon="file-spreadsheet" tone={latest.state === "failed" ? "warning" : "plain"}>
      <p>
        <Link href={`${path}/import/${latest.id}`}>{latest.fileName}</Link> of {latest.createdBy}{" "}
        {words[latest.state]}.
        {more.length > 0 && (
          <>
            {" "}
            Also open:{" "}
            {more.map(({ id, fileName }, at) => (
              <span key={id}>
                {at > 0 && ", "}
                <Link href={`${path}/import/${id}`}>{fileName}</Link>
              </span>
            ))}
            .
          </>
        )}
      </p>
    </Callout>
  );
}
