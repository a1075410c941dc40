import { named, said, type Words } from "#components/wordings/wording.ts";
import type { Reason } from "#lib/refusal.ts";

/** MDM servers, and the commands that go through them. */
export const mdmWords = {
  "mdm-address": said(
    "That is no address of an MDM server.",
    "It begins with https://, and has no password, question mark or # in it.",
  ),
  "mdm-host-not-allowed": ({ host }) =>
    said(
      `This server may not call ${named(host, "that host")}.`,
      "Whoever runs Quartermaster names the hosts of MDM servers in MDM_ALLOWED_HOSTS; private addresses and http only go to those.",
    ),
  "mdm-in-rehearsal": said(
    "A rehearsal commands no real devices.",
    "Here only an emulated MDM server on this machine can be connected.",
  ),
  "mdm-key-missing": said(
    "The API key is missing.",
    "NanoMDM and MicroMDM ask for one. With another address it has to be typed anew: a key goes nowhere but where it was meant for.",
  ),
  "command-over": said(
    "This command is not waiting any more.",
    "It went out, ended, or was changed meanwhile. Look at where it stands now.",
  ),
  "command-open": said(
    "The same is on its way to this device already.",
    "Cancel the other one first, or wait for it.",
  ),
  "device-not-reached": said(
    "No MDM server that is connected here reaches this device.",
    "It left management, or its connector is switched off. Nothing was sent.",
  ),
} satisfies Partial<Record<Reason, Words>>;
