"use client";

import { AuthFrame, GateActions } from "#components/layout/auth-frame.tsx";
import { Button } from "#components/ui/button.tsx";
import { Mono } from "#components/ui/serial.tsx";

/** What nobody expected: told once in the log, under the number shown here. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <AuthFrame
      title="Something broke"
      lead="This server met something it did not expect, and wrote it down in its log. What was not confirmed was not saved."
    >
      {error.digest && (
        <p className="soft">
          Its number is <Mono copy="number">{error.digest}</Mono>
        </p>
      )}
      <GateActions>
        <Button kind="primary" size="lg" onClick={reset}>
          Try again
        </Button>
      </GateActions>
    </AuthFrame>
  );
}
