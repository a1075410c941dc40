"use client";

/** Apple's icon of a title; books stand upright. Without an address: the dashed square of a title without metadata. */
export function TitleIcon({
  src,
  kind = "app",
  size = 28,
}: {
  src: string | null;
  kind?: "app" | "book" | undefined;
  size?: number | undefined;
}) {
  if (src === null) return <UnknownTitle size={size} />;
  return (
    // eslint-disable-next-line @next/next/no-img-element -- icons are already small and come from our own address
    <img
      className={`app-icon app-icon-${kind}`}
      src={src}
      width={size}
      height={size}
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}

function UnknownTitle({ size }: { size: number }) {
  return (
    <svg className="app-icon" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect className="app-icon-none" x="1" y="1" width="46" height="46" rx="10" />
      <path className="app-icon-ask" d="M18 19a6 6 0 1 1 8.5 5.5c-1.7.8-2.5 1.8-2.5 3.5v1M24 34v.5" />
    </svg>
  );
}
