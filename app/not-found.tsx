import { AuthFrame, GateActions } from "#components/layout/auth-frame.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <AuthFrame
      title="Not here"
      lead="There is nothing at this address, or it lies outside of what you reach. Both look alike from outside, on purpose."
    >
      <GateActions>
        <ButtonLink kind="primary" size="lg" href="/">
          To the first page
        </ButtonLink>
      </GateActions>
    </AuthFrame>
  );
}
