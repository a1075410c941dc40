import { kinds } from "#components/inventory/words.ts";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count } from "#components/ui/count.ts";
import { ProgressBar, ProgressHead } from "#components/ui/progress-bar.tsx";
import type { ImportView } from "#lib/features/inventory/queries.ts";

/** A table that a worker has in hand; the page asks again as it gets on. */
export function ImportProgress({ view, base }: { view: ImportView; base: string }) {
  const { state, progress, operation, kind } = view;
  const checking = state === "checking";
  const { done = 0, total = null } = progress ?? {};
  return (
    <Section
      id="progress"
      title={checking ? "Checking every row" : "Importing"}
      right={
        operation && (
          <ButtonLink size="sm" href={`${base}/operations/${operation.id}`}>
            {`Operation ${operation.number}`}
          </ButtonLink>
        )
      }
    >
      {total === null ? (
        <p className="progress-n" role="status">
          <b>{count(done)}</b> rows read
        </p>
      ) : (
        <>
          <ProgressHead progress={{ done, total }} word={checking ? "lines compared" : "lines done"} />
          <ProgressBar
            progress={{ done, total }}
            label={checking ? "Lines compared with what is here" : `Lines taken in as ${kinds[kind].many}`}
          />
        </>
      )}
      <p className="note">
        You can leave this page: it goes on by itself.
        {checking && ` No ${kinds[kind].one} is stored by a check.`}
      </p>
    </Section>
  );
}
