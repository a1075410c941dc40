import type { ReactNode } from "react";
import { Toaster } from "#components/ui/toaster.tsx";

/** Everything behind a session; the frame itself knows its group and stands one level below. */
export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Toaster />
    </>
  );
}
