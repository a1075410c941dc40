"use client";

import { __iconData as unplug } from "lucide-react/icons/unplug";
import { Glyph } from "#components/marks/glyph.tsx";

interface FaultProps {
  /** What Next gives an error page; the digest is what the log calls it. */
  error: Error & { digest?: string };
  reset: () => void;
}

/** What a page shows instead of itself after a fault of ours. Every page loads it, so it brings no other part along. */
export function Fault({ error, reset }: FaultProps) {
  return (
    <div className="states states-one">
      <div className="state" role="alert">
        <Glyph shape={unplug} size={22} />
        <h1 className="state-h">This page could not be drawn</h1>
        <p>
          A fault of this server, noted in its log. Nothing was changed by looking.{" "}
          {error.digest && <span className="mono">{error.digest}</span>}
        </p>
        <div>
          <button type="button" className="btn btn-sm" onClick={reset}>
            <span>Draw it again</span>
          </button>
        </div>
      </div>
    </div>
  );
}
