"use client";

/** The pencil patterns that bars refer to as url(#hatch); stands once in the document. */
export function Hatch() {
  return (
    <svg className="defs" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-line" width="2" height="4" />
        </pattern>
        <pattern
          id="hatch-warm"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hatch-warm" width="2" height="4" />
        </pattern>
      </defs>
    </svg>
  );
}
