import Link from "next/link";
import { count } from "#components/ui/count.ts";

export interface View {
  label: string;
  href: string;
  count?: number | undefined;
  on: boolean;
}

/** Saved and ready-made filters above a list, each with what it finds. */
export function Views({ label = "Views", views }: { label?: string | undefined; views: readonly View[] }) {
  return (
    <div className="views" role="group" aria-label={label}>
      {views.map((view) => (
        <Link
          key={view.label}
          href={view.href}
          className={view.on ? "view is-on" : "view"}
          aria-current={view.on ? "true" : undefined}
        >
          {view.label}
          {view.count !== undefined && <span>{count(view.count)}</span>}
        </Link>
      ))}
    </div>
  );
}
