"use client";

import { utilizationShares, type Utilization } from "#components/ui/utilization-shares.ts";

const looks = {
  track: "bar-track",
  ink: "bar-ink",
  pencil: "bar-pencil",
  reserve: "bar-reserve",
  over: "bar-over",
} as const;

/** Ink confirmed, hatched pending, paler reserved or frozen, track free, red past the line. Hidden: print the figures. */
export function UtilizationBar({ use, height = 8 }: { use: Utilization; height?: number | undefined }) {
  if (use.unlimited) return <OpenBar assigned={use.assigned} height={height} />;
  const { shares, line } = utilizationShares(use);
  return (
    <svg className="bar" width="100%" height={height} aria-hidden="true">
      {shares.map(({ part, x, width }) => {
        const place = { x: `${x}%`, width: `${width}%`, height };
        if (part !== "pencil") {
          const round = part === "track" || part === "ink" ? { rx: 1 } : {};
          return <rect key={part} className={looks[part]} {...place} {...round} />;
        }
        return [
          <rect key="ground" className="bar-pencil-ground" {...place} />,
          <rect key="pencil" className="bar-pencil" fill="url(#hatch)" {...place} />,
        ];
      })}
      {line !== null && <rect className="bar-line" x={`${line}%`} y={-3} width={1.5} height={height + 6} />}
    </svg>
  );
}

function OpenBar({ assigned, height }: { assigned: number; height: number }) {
  return (
    <svg className="bar" width="100%" height={height} aria-hidden="true">
      <rect className="bar-open" x={0.5} y={0.5} width="100%" height={height - 1} />
      <rect className="bar-ink" width={assigned ? "6%" : "0%"} height={height} />
    </svg>
  );
}
