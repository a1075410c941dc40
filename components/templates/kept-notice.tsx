import { Callout } from "#components/ui/callout.tsx";

/** Why invitations do not leave by mail; nothing where they do. */
export function KeptNotice({ kept }: { kept: "rehearsal" | "no-server" | null }) {
  if (kept === null) return null;
  return (
    <Callout tone="notice" icon="info">
      {kept === "rehearsal" ? (
        <p>
          <b>This is a rehearsal: no mail leaves it.</b> What would be sent stands in the outbox.
        </p>
      ) : (
        <p>
          <b>No mail server is set (SMTP_URL).</b> What would be mailed stands in the outbox and leaves
          nobody; commands to managed devices do not need one.
        </p>
      )}
    </Callout>
  );
}
