import { z } from "zod";
import { Device, deviceAnswer, DeviceWithLicenses } from "#app/api/v1/answers/inventory.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { listing } from "#lib/api/listing.ts";
import { refuseUnknownWords } from "#lib/api/refuse-unknown-words.ts";
import { Nothing, Typed } from "#lib/api/shapes.ts";
import { sortingBy } from "#lib/api/sorting.ts";
import { addDevice } from "#lib/features/inventory/add-device.ts";
import { editDevice } from "#lib/features/inventory/edit-device.ts";
import { listDevices, viewDevice } from "#lib/features/inventory/queries.ts";
import { removeDevice } from "#lib/features/inventory/remove-device.ts";
import { AddDevice, KeptBy } from "#lib/features/inventory/schemas.ts";

const tag = "Devices";

const groupId = "3f0c7a52-5d1e-4c7b-9a67-2f6c1f1f9b10";

const NewDevice = AddDevice.extend({
  model: z.string().trim().max(255).nullable().default(null),
  osVersion: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6}){0,3}$/, "Write it like 18.4.1.")
    .nullable()
    .default(null),
  owner: z
    .email("Write it like ada@example.org.")
    .max(255)
    .nullable()
    .default(null)
    .meta({ description: "The e-mail address or Managed Apple Account of a person in reach." }),
}).meta({ example: { serial: "F4KQ7X2M9L", name: "Till 3", platform: "ios", groupId } });

const keptBy = KeptBy.optional().meta({
  description: "Who may change the record from then on; said, it takes it over from the MDM server.",
});

const seen = async (grant: Grant, id: string) => found(await viewDevice(grant("inventory:read"), id));

export const deviceEndpoints = [
  listing(
    {
      path: "/devices",
      id: "listDevices",
      summary: "List devices",
      description:
        "Filter words: text, `platform:`, `group:`, `enrollment:`, `owner:`, `seen:>30d`, `seen:never`, `source:`.",
      tag,
      permission: "inventory:read",
      filters: z.object({ q: Typed, sort: sortingBy(["name", "serial", "seen"], "name") }),
      row: Device,
    },
    async (scope, { filters: { q = "", sort }, walk }) =>
      refuseUnknownWords(await listDevices(scope, { typed: q, walk, ...sort })),
  ),
  endpoint(
    {
      method: "POST",
      path: "/devices",
      id: "addDevice",
      summary: "Add a device",
      tag,
      permission: "inventory:write",
      body: NewDevice,
      answers: { 201: DeviceWithLicenses },
      location: ({ id }) => `/devices/${id}`,
      idempotent: { target: "device", recover: async (grant, id) => deviceAnswer(await seen(grant, id)) },
    },
    async (scope, { body }, grant) => deviceAnswer(await seen(grant, await addDevice(scope, body))),
  ),
  endpoint(
    {
      method: "GET",
      path: "/devices/{deviceId}",
      id: "getDevice",
      summary: "Get a device and the licenses it holds",
      tag,
      permission: "inventory:read",
      answers: { 200: DeviceWithLicenses },
    },
    async (_scope, { params }, grant) => deviceAnswer(await seen(grant, params.deviceId)),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/devices/{deviceId}",
      id: "editDevice",
      summary: "Save what is known of a device; imports leave it alone from then on, unless tables keep it",
      tag,
      permission: "inventory:write",
      body: NewDevice.extend({ keptBy }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => editDevice(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/devices/{deviceId}",
      id: "removeDevice",
      summary: "Remove a device's record; its licenses stay with it at Apple",
      tag,
      permission: "inventory:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeDevice(scope, params),
  ),
];
