export interface ShownReason {
  reason: string;
  status: number;
}

/** The closed list of why a request was not carried out. */
export function ReasonList({ reasons }: { reasons: readonly ShownReason[] }) {
  return (
    <ul className="gap-x-8 border-t border-rule pt-3 pb-4 sm:columns-2">
      {reasons.map(({ reason, status }) => (
        <li key={reason} className="flex gap-3 py-0.5 text-small">
          <span className="w-8 flex-none text-ink-3">{status}</span>
          <code className="font-mono break-all">{reason}</code>
        </li>
      ))}
    </ul>
  );
}
