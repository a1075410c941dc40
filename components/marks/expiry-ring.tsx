"use client";

const ROUND = 2 * Math.PI * 18;

/** The part of the year that is left, 0 to 1. */
export function ExpiryRing({ share, tone }: { share: number; tone?: "notice" | "warning" | "critical" }) {
  const left = Math.min(1, Math.max(0, share));
  return (
    <svg className="expiry-ring" width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
      <circle className="ring-track" cx="22" cy="22" r="18" />
      <circle
        className={tone ? `ring-left ${tone}` : "ring-left"}
        cx="22"
        cy="22"
        r="18"
        strokeDasharray={`${(ROUND * left).toFixed(1)} ${ROUND.toFixed(1)}`}
        transform="rotate(-90 22 22)"
      />
    </svg>
  );
}
