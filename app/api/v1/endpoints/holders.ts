import { z } from "zod";
import { HolderEvent, holderEventAnswer, WhyNot, whyNotAnswer } from "#app/api/v1/answers/holders.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import { listing } from "#lib/api/listing.ts";
import { Id } from "#lib/api/shapes.ts";
import { holderEventParts } from "#lib/domain/inventory/holder-event.ts";
import { type Holder, listMoments, viewWhyNot } from "#lib/features/holders/queries.ts";
import type { Walk } from "#lib/domain/paging/page.ts";

const filters = z.object({
  part: z.enum(holderEventParts).optional().meta({ description: "One part of the timeline." }),
});

async function moments(
  scope: Parameters<typeof listMoments>[0],
  holder: Holder,
  { filters: { part }, walk }: { filters: z.output<typeof filters>; walk: Walk },
) {
  const { rows, ...page } = await listMoments(scope, holder, part, walk);
  return { ...page, rows: rows.map(holderEventAnswer) };
}

const query = z.object({ title: Id.meta({ description: "The title that is missing." }) });

const whyDescription =
  "Asks from the title towards the home screen: does a token carry it, can Apple license it here, can a token act, is a license free, is it assigned, accepted, installed. `first` is the first thing in the way.";

export const holderEndpoints = [
  listing(
    {
      path: "/devices/{deviceId}/events",
      id: "listDeviceEvents",
      summary: "List what happened to a device, newest first",
      tag: "Devices",
      permission: "inventory:read",
      filters,
      row: HolderEvent,
    },
    (scope, { params, ...asked }) => moments(scope, { kind: "device", id: params.deviceId }, asked),
  ),
  endpoint(
    {
      method: "GET",
      path: "/devices/{deviceId}/why-not",
      id: "whyNotDevice",
      summary: "Say why a device has not got a title, and what comes first on the way to it",
      description: whyDescription,
      tag: "Devices",
      permission: "inventory:read",
      query,
      answers: { 200: WhyNot },
    },
    async (scope, { params, query: { title } }) =>
      whyNotAnswer(found(await viewWhyNot(scope, { kind: "device", id: params.deviceId }, title))),
  ),
  listing(
    {
      path: "/people/{personId}/events",
      id: "listPersonEvents",
      summary: "List what happened to a person, newest first",
      tag: "People",
      permission: "inventory:read",
      filters,
      row: HolderEvent,
    },
    (scope, { params, ...asked }) => moments(scope, { kind: "person", id: params.personId }, asked),
  ),
  endpoint(
    {
      method: "GET",
      path: "/people/{personId}/why-not",
      id: "whyNotPerson",
      summary: "Say why a person has not got a title, and what comes first on the way to it",
      description: whyDescription,
      tag: "People",
      permission: "inventory:read",
      query,
      answers: { 200: WhyNot },
    },
    async (scope, { params, query: { title } }) =>
      whyNotAnswer(found(await viewWhyNot(scope, { kind: "person", id: params.personId }, title))),
  ),
];
