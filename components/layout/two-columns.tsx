import type { ReactNode } from "react";

const looks = { narrow: "two two-app", plain: "two", wide: "two two-wide", log: "two two-op" };

interface TwoColumnsProps {
  /** Width of the right column: 300, 320, 380 when it decides, 392 for a log. */
  width?: keyof typeof looks | undefined;
  /** Details at the right; pass `<aside>` words in `asideLabel`, or leave it out for a plain column. */
  aside: ReactNode;
  asideLabel?: string | undefined;
  children: ReactNode;
}

export function TwoColumns({ width = "plain", aside, asideLabel = "Details", children }: TwoColumnsProps) {
  return (
    <div className={looks[width]}>
      <div>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  );
}
