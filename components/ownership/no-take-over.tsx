import type { ReactNode } from "react";
import { Live } from "#components/layout/live.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";

/** Nobody's name stands there: registering is enough. */
export function NobodyThere({ location, children }: { location: string; children: ReactNode }) {
  return (
    <Callout tone="notice" icon="hand" actions={children}>
      <p>
        <b>Nobody manages {location} at Apple.</b> Registering writes the name of this server there, so that
        another server&apos;s claim is noticed from then on. No license changes.
      </p>
    </Callout>
  );
}

export function OursAlready({ path }: { path: string }) {
  return (
    <Callout tone="ok" icon="circle-check" actions={<ButtonLink href={path}>Open the token</ButtonLink>}>
      <p>
        <b>This server manages the location already.</b> There is nothing to take over.
      </p>
    </Callout>
  );
}

export function UnderWay({ running, base }: { running: { id: string; number: number }; base: string }) {
  return (
    <Callout
      icon="loader"
      actions={<ButtonLink href={`${base}/operations/${running.id}`}>Watch it</ButtonLink>}
    >
      <p>
        <b>The take-over is under way.</b> It is operation {running.number}.
      </p>
    </Callout>
  );
}

/** What a take-over would change is counted from a real sync, never guessed. */
export function NotRead({ groupId }: { groupId: string }) {
  return (
    <>
      <Live groupId={groupId} topics={["tokens"]} />
      <Callout icon="loader" live>
        <p>
          <b>Reading what stands there.</b> The preview appears as soon as the first sync is over. Nothing has
          been written to Apple.
        </p>
      </Callout>
    </>
  );
}
