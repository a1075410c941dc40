import { ButtonLink } from "#components/ui/button-link.tsx";

/** Who holds it, since when and what changed meanwhile: to hand to whoever runs the other server. */
export function EvidenceLinks({ path, size }: { path: string; size?: "sm" }) {
  const look = { icon: "download", download: true, prefetch: false, ...(size && { size }) } as const;
  return (
    <>
      <ButtonLink {...look} href={`${path}/evidence.pdf`}>
        Evidence, PDF
      </ButtonLink>
      <ButtonLink {...look} href={`${path}/evidence.json`}>
        JSON
      </ButtonLink>
    </>
  );
}
