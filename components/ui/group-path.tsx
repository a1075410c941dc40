import { Fragment } from "react";

/** Aldermoor Group / Retail / **Nordics** */
export function GroupPath({ parts }: { parts: readonly string[] }) {
  return (
    <span className="path">
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && " / "}
          {at === parts.length - 1 ? <b>{part}</b> : part}
        </Fragment>
      ))}
    </span>
  );
}
