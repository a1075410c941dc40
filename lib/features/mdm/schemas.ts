import { z } from "zod";
import { connectorKinds, newcomerChoices } from "#lib/domain/mdm/connector.ts";

const id = z.uuid("That is no id.");

export const One = z.object({ id });

/** A form sends what is ticked as "yes", and nothing for what is not. */
const ticked = z.union([z.boolean(), z.literal("yes").transform(() => true)]).default(false);

const fields = {
  name: z.string().trim().min(1, "Give it a name.").max(120, "At most 120 characters."),
  url: z
    .url("Type an address such as https://mdm.example.org.")
    .max(2000)
    .meta({ example: "https://mdm.example.org/" }),
  installs: ticked,
  newcomers: z.enum(newcomerChoices).default("offer"),
};

export const AddConnector = z.object({
  groupId: z.uuid("Choose a group."),
  kind: z.enum(connectorKinds, "Choose what kind of server it is."),
  apiKey: z.string().trim().max(500).default(""),
  ...fields,
});

export const EditConnector = z.object({
  id,
  ...fields,
  enabled: ticked,
  /** Empty keeps the one that is there. */
  apiKey: z.string().trim().max(500).default(""),
});

export const Newcomer = z.object({ connectorId: id, target: z.string().min(1).max(300) });

export const CancelCommand = z.object({ id, license: z.enum(["keep", "release"]).default("keep") });

export type One = z.output<typeof One>;
export type AddConnector = z.output<typeof AddConnector>;
export type EditConnector = z.output<typeof EditConnector>;
export type Newcomer = z.output<typeof Newcomer>;
export type CancelCommand = z.output<typeof CancelCommand>;
