import type { ReactNode } from "react";
import { Mark } from "#components/marks/mark.tsx";

interface AuthFrameProps {
  title: string;
  lead?: ReactNode | undefined;
  /** A line in large letters above the facts, as on the sign-in page. */
  line?: string | undefined;
  /** FactList with look="gate". */
  facts?: ReactNode | undefined;
  /** Below the facts, under a double rule. */
  note?: ReactNode | undefined;
  /** The form. */
  children: ReactNode;
}

/** The pages that a stranger may open: setup, sign-in, invitation. */
export function AuthFrame({ title, lead, line, facts, note, children }: AuthFrameProps) {
  return (
    <div className="gate">
      <aside className="gate-l" aria-label="This server">
        <div className="gate-brand">
          <Mark size={30} />
          <span>Quartermaster</span>
        </div>
        {line && <p className="gate-line">{line}</p>}
        {facts}
        {note && <p className="gate-note">{note}</p>}
      </aside>
      <main className="gate-r" id="main">
        <div className="gate-f">
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : <div className="gap" />}
          {children}
        </div>
      </main>
    </div>
  );
}

/** The button of such a form, and a word or link beside it. */
export function GateActions({ children }: { children: ReactNode }) {
  return <div className="gate-a">{children}</div>;
}
