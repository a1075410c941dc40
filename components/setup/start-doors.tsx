import type { ReactNode } from "react";
import { Door, Doors, IconWords, Stock } from "#components/layout/doors.tsx";
import { startWords } from "#components/setup/start-words.ts";
import { PortalHelp } from "#components/tokens/portal-help.tsx";

interface StartDoorsProps {
  customer: string;
  hasTokens: boolean;
  /** The place to drop, choose or paste a token. */
  upload: ReactNode;
  /** The button that starts a rehearsal; null inside one, and for who may not. */
  rehearse: ReactNode;
}

const files = [
  "valid, two of them",
  "about to expire",
  "expired",
  "revoked",
  "owned by another server",
  "held by Apple Configurator",
  "read-only",
  "legacy",
];

const stock = [
  { count: 5, noun: "locations" },
  { count: 40, noun: "titles" },
  { count: 200, noun: "devices" },
  { count: 80, noun: "people" },
];

/** The first run: bring a token in, or try everything on the built-in Apple. */
export function StartDoors({ customer, hasTokens, upload, rehearse }: StartDoorsProps) {
  return (
    <Doors {...startWords(customer, hasTokens)}>
      <Door
        id="door-upload"
        title="Upload a content token"
        words="One file for each location. You see what it holds, and who owns it, before anything is saved."
      >
        {upload}
        <PortalHelp />
      </Door>
      <Door
        id="door-rehearse"
        title="Rehearse"
        words="A customer of its own with a built-in Apple: lose a token, fight another server, run out of licenses. Nothing leaves this machine."
      >
        <Stock figures={stock} />
        <IconWords icon="file-key" words={files} />
        {rehearse}
      </Door>
    </Doors>
  );
}
