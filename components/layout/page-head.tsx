import { Fragment, type ReactNode } from "react";

interface PageHeadProps {
  title: ReactNode;
  /** One sentence of truth, or its parts, which get a dot between them. */
  sentence?: ReactNode | readonly ReactNode[] | undefined;
  chips?: ReactNode | undefined;
  /** Left of the title: a TitleIcon, an ExpiryRing, a Thing. */
  before?: ReactNode | undefined;
  /** At most one primary button. */
  actions?: ReactNode | undefined;
}

export function PageHead({ title, sentence, chips, before, actions }: PageHeadProps) {
  return (
    <div className="head">
      <div className="head-l">
        {before}
        <div>
          <h1>
            {title}
            {chips && (
              <>
                {" "}
                <span className="head-chips">{chips}</span>
              </>
            )}
          </h1>
          {sentence && <p className="sub">{Array.isArray(sentence) ? dotted(sentence) : sentence}</p>}
        </div>
      </div>
      {actions && <div className="head-r">{actions}</div>}
    </div>
  );
}

function dotted(parts: readonly ReactNode[]): ReactNode {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== false && part !== "")
    .map((part, at) => (
      <Fragment key={at}>
        {at > 0 && (
          <>
            {" "}
            <span className="dot" />
          </>
        )}
        {part}
      </Fragment>
    ));
}
