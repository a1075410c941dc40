import { CopyButton } from "#components/ui/copy-button.tsx";

/** Capitals in the mono face, set in fours by margin: a copy carries no spaces. Never cut. */
export function Serial({ value, copy = false }: { value: string; copy?: boolean | undefined }) {
  const groups = value.match(/.{1,4}/g) ?? [];
  return (
    <>
      <span className="serial">
        {groups.map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </span>
      {copy && <CopyButton text={value} what="serial number" />}
    </>
  );
}

/** An id or a request number. `copy` names what is copied, in heads and facts. */
export function Mono({ children, copy }: { children: string; copy?: string | undefined }) {
  return (
    <>
      <span className="mono">{children}</span>
      {copy && <CopyButton text={children} what={copy} />}
    </>
  );
}
