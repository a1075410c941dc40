"use client";

/** The mark: a Q whose tail is the double rule that closes an account. */
export function Mark({ size = 18 }: { size?: number | undefined }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="11" cy="10.5" r="7.75" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M11.5 18.25H23M11.5 22.25H23" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
