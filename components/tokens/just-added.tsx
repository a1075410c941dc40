import { Callout } from "#components/ui/callout.tsx";

/** Right after a token was added: what happens now, and what to do with the file. */
export function JustAdded({ name, synced }: { name: string; synced: boolean }) {
  return (
    <Callout tone="ok" icon="circle-check" live>
      <p>
        <b>{name} was added.</b>{" "}
        {synced
          ? "Its titles, licenses and people are here."
          : "Its first sync brings its titles, licenses and people."}
      </p>
      <p className="soft">
        Delete the downloaded file now, also from the trash. It is a password, and this console never hands it
        out again.
      </p>
    </Callout>
  );
}
