"use client";

import { Page } from "#components/layout/page.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/state-box.tsx";

export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page crumbs={[{ label: "Something broke" }]}>
      <ErrorState
        title="This page could not be drawn"
        requestId={error.digest}
        action={
          <Button size="sm" onClick={reset}>
            Try again
          </Button>
        }
      >
        The server met something it did not expect, and wrote it down in its log. What was not confirmed was
        not saved.
      </ErrorState>
    </Page>
  );
}
