import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";

export default function NotFound() {
  return (
    <Page crumbs={[{ label: "Not here" }]}>
      <EmptyState
        icon="search-x"
        title="There is nothing at this address"
        action={
          <ButtonLink size="sm" href="/">
            To the first page
          </ButtonLink>
        }
      >
        It was removed, or it lies outside of what you reach. Both look alike from outside, on purpose.
      </EmptyState>
    </Page>
  );
}
