import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { commandKinds, commandStates } from "#lib/domain/mdm/command.ts";
import { connectorKinds, newcomerChoices } from "#lib/domain/mdm/connector.ts";

export const Connector = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    kind: z.enum(connectorKinds).meta({ description: "`program` is any other MDM, by signed webhooks." }),
    name: z.string(),
    url: z.string(),
    installs: z.boolean().meta({ description: "Apps follow once Apple has confirmed their license." }),
    newcomers: z
      .enum(newcomerChoices)
      .meta({ description: "What happens with devices that the inventory lacks." }),
    enabled: z.boolean(),
    createdAt: Moment,
    createdBy: z.string(),
    answeredAt: Moment.nullable(),
    heardAt: Moment.nullable().meta({ description: "When the server last told something." }),
    version: z.string().nullable(),
    problem: z
      .string()
      .nullable()
      .meta({ description: "unreachable, outcome-unknown, key-refused, not-understood or inside." }),
    problemAt: Moment.nullable(),
    newcomersWaiting: z.int().meta({ description: "Devices it knows that the inventory lacks." }),
  })
  .meta({ id: "MdmConnector" });

export const ShownSecret = z
  .object({
    id: Id,
    secret: z
      .string()
      .nullable()
      .meta({ description: "What is signed with it is believed. Told this once; null when told again." }),
    address: z
      .string()
      .nullable()
      .meta({ description: "Where the server reports; MicroMDM's holds the secret. Told this once." }),
  })
  .meta({ id: "MdmSecret" });

export const Tested = z
  .object({ problem: z.string().nullable(), version: z.string().nullable() })
  .meta({ id: "MdmTest" });

export const Newcomer = z
  .object({
    connectorId: Id,
    target: z.string().meta({ description: "The id that the server knows it by." }),
    serial: z.string().nullable(),
    name: z.string().nullable(),
    model: z.string().nullable(),
    platform: z.string(),
    osVersion: z.string().nullable(),
    since: Moment,
    lastSeenAt: Moment,
  })
  .meta({ id: "MdmNewcomer" });

export const AddedDevice = z.object({ deviceId: Id }).meta({ id: "MdmAddedDevice" });

const Problem = z.object({
  reason: z.string().meta({ example: "license-not-seen" }),
  code: z.int().optional(),
  domain: z.string().optional(),
  words: z.string().optional(),
});

export const MdmCommand = z
  .object({
    id: Id,
    deviceId: Id,
    connectorName: z.string(),
    kind: z.enum(commandKinds),
    titleId: Id.nullable(),
    titleName: z.string().nullable(),
    licensing: z.string().nullable(),
    state: z.enum(commandStates),
    appState: z.string().nullable().meta({ description: "As the device says it: Prompting, Managed …" }),
    problem: Problem.nullable(),
    resends: z.int(),
    actorName: z.string(),
    askedAt: Moment,
    sentAt: Moment.nullable(),
    answeredAt: Moment.nullable(),
    settledAt: Moment.nullable(),
    givesUpAt: Moment,
  })
  .meta({ id: "MdmCommand" });
