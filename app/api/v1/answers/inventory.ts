import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import { enrollments } from "#lib/domain/inventory/enrollment.ts";
import { platforms } from "#lib/domain/inventory/platform.ts";
import type { DeviceView, Holding, PersonView } from "#lib/features/inventory/queries.ts";

const record = {
  id: Id,
  groupId: Id,
  groupName: z.string(),
  name: z.string(),
  source: z.string().meta({ description: "csv, console, api, apple, rehearsal, scim or mdm." }),
  licenses: z.int().meta({ description: "How many Apple says it holds." }),
  createdAt: Moment,
  updatedAt: Moment,
};

export const Device = z
  .object({
    ...record,
    serial: z.string(),
    model: z.string().nullable(),
    platform: z.enum(platforms),
    osVersion: z.string().nullable(),
    enrollment: z.enum(enrollments),
    ownerId: Id.nullable().meta({ description: "The person it belongs to." }),
    ownerName: z.string().nullable().meta({ description: "Null also for an owner out of reach." }),
    ownerAddress: z.string().nullable().meta({ description: "An e-mail address or Managed Apple Account." }),
    lastSeenAt: Moment.nullable(),
  })
  .meta({ id: "Device" });

export const Person = z
  .object({
    ...record,
    email: z.string().nullable(),
    managedAccount: z.string().nullable().meta({ description: "Managed Apple Account." }),
    language: z.string().nullable().meta({ description: "As BCP 47 writes it: de, pt-BR." }),
    knownAt: z.int().meta({ description: "At how many locations of Apple's this person is active." }),
  })
  .meta({ id: "Person" });

const Held = z
  .object({
    titleId: Id,
    title: z.string(),
    tokenId: Id,
    token: z.string().nullable().meta({ description: "Null when a token out of sight pays." }),
    since: Moment,
    asOf: Moment.nullable(),
    reserved: z.boolean().meta({ description: "Kept for somebody who has not accepted an invitation yet." }),
    operation: z.object({ id: Id, number: z.int(), by: z.string() }).nullable(),
  })
  .meta({ id: "HeldLicense" });

const Account = z.object({
  tokenId: Id,
  token: z.string().nullable(),
  clientUserId: z.string(),
  status: z.string(),
});

export const DeviceWithLicenses = Device.extend({ held: z.array(Held) }).meta({ id: "DeviceWithLicenses" });

export const PersonWithLicenses = Person.extend({
  accounts: z.array(Account).meta({ description: "Where Apple knows them." }),
  held: z.array(Held),
}).meta({ id: "PersonWithLicenses" });

const heldAnswer = (held: readonly Holding[]) => held.map((one) => ({ ...one }));

export const deviceAnswer = ({ device, held }: DeviceView): z.input<typeof DeviceWithLicenses> => ({
  ...device,
  held: heldAnswer(held),
});

export const personAnswer = ({ person, accounts, held }: PersonView): z.input<typeof PersonWithLicenses> => ({
  ...person,
  accounts: accounts.map((account) => ({ ...account })),
  held: heldAnswer(held),
});
