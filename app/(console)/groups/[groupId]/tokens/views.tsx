import { Views } from "#components/ui/views.tsx";
import type { TokenViews } from "#lib/domain/tokens/listed-token.ts";

/** Ready-made filters of the token list; each is an address like any filter that is typed. */
export function TokenViewLinks({ path, typed, views }: { path: string; typed: string; views: TokenViews }) {
  const view = (label: string, q: string, count: number) => ({
    label,
    count,
    href: q ? `${path}?q=${encodeURIComponent(q)}` : path,
    on: typed === q,
  });
  return (
    <Views
      views={[
        view("All", "", views.all),
        view("Needs action", "needs:action", views.needsAction),
        view("Expiring in 60 days", "expires:<=60", views.expiring),
        view("Not ours", "ours:no", views.notOurs),
        view("Inherited", "inherited:yes", views.inherited),
      ]}
    />
  );
}
