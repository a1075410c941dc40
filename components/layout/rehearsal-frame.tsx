import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";

interface RehearsalFrameProps {
  /** The rehearsal's own time: "Thursday, 18 March 2027, 10:00". */
  clock: string;
  /** "118 days ahead", nothing when it runs with the real clock. */
  ahead?: string | undefined;
  /** Buttons that move the clock, and the way out. */
  children?: ReactNode | undefined;
}

/** Says on every page that this Apple is built in. */
export function RehearsalFrame({ clock, ahead, children }: RehearsalFrameProps) {
  return (
    <>
      <div className="frame" aria-hidden="true" />
      <div className="frame-bar" role="region" aria-label="This is a rehearsal">
        <b>
          <Icon name="theater" size={15} />
          Rehearsal
        </b>
        <span>Apple is built in. Nothing here reaches the real one.</span>
        <div className="frame-r">
          <span className="frame-clock">
            <Icon name="clock" size={14} />
            {clock} {ahead && <i>{ahead}</i>}
          </span>
          {children}
        </div>
      </div>
    </>
  );
}
