import type { ReactNode } from "react";

export function DialogBody({ children }: { children: ReactNode }) {
  return <div className="dialog-b">{children}</div>;
}

/** Two columns with a line between them, as when a token is added. */
export function DialogColumns({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className="dialog-b dialog-cols no-pad">
      <div>{left}</div>
      <div>{right}</div>
    </div>
  );
}
