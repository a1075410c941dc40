"use client";

import "#app/globals.css";
import { Fault } from "#components/layout/fault.tsx";
import { PlainFrame } from "#components/layout/plain-frame.tsx";

/** Stands in for the whole document when not even the frame around the pages could be drawn. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Quartermaster</title>
        <PlainFrame>
          <Fault {...props} />
        </PlainFrame>
      </body>
    </html>
  );
}
