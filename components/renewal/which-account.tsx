import { FactList } from "#components/ui/fact-list.tsx";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

/** What is known of which account to sign in with, and for which location. */
export function WhichAccount({ token }: { token: TokenRow }) {
  const { description, organization, locationName, legacy } = token;
  return (
    <FactList
      facts={[
        {
          term: "Sign in as",
          value: description || "Nothing was noted when it was added.",
          second: legacy
            ? "It must be the account that bought the titles."
            : "Anyone who manages content of this location at Apple will do; it need not be the same person as last time.",
        },
        { term: "Organization", value: organization },
        {
          term: legacy ? "Kind" : "Location",
          value: legacy ? "Legacy (account) token" : (locationName ?? ""),
          second: legacy ? undefined : "Choose the file of this very location; another one is refused.",
        },
      ]}
    />
  );
}
