import { Callout } from "#components/ui/callout.tsx";

/** Right after a token was added: what happens now, and what to do with the file. */
export function JustAdded({ name, titles }: { name: string; titles: number }) {
  return (
    <Callout tone="ok" icon="circle-check" live>
      <p>
        <b>{name} was added.</b>{" "}
        {titles === 0 ? "Its first sync brings its titles, licenses and people." : "Its titles are here."}
      </p>
      <p className="soft">
        Delete the downloaded file now, also from the trash. It is a password, and this console never hands it
        out again.
      </p>
    </Callout>
  );
}
