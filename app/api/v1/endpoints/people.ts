import { z } from "zod";
import { Person, personAnswer, PersonWithLicenses } from "#app/api/v1/answers/inventory.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { listing } from "#lib/api/listing.ts";
import { refuseUnknownWords } from "#lib/api/refuse-unknown-words.ts";
import { Nothing, Typed } from "#lib/api/shapes.ts";
import { sortingBy } from "#lib/api/sorting.ts";
import { addPerson } from "#lib/features/inventory/add-person.ts";
import { editPerson } from "#lib/features/inventory/edit-person.ts";
import { listPeople, viewPerson } from "#lib/features/inventory/queries.ts";
import { removePerson } from "#lib/features/inventory/remove-person.ts";
import { AddPerson, KeptBy } from "#lib/features/inventory/schemas.ts";

const tag = "People";

const address = z.email("Write it like ada@example.org.").max(255).nullable().default(null);
const groupId = "3f0c7a52-5d1e-4c7b-9a67-2f6c1f1f9b10";

const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/, "Write it like de or pt-BR.")
  .nullable()
  .default(null);

const NewPerson = AddPerson.extend({ email: address, managedAccount: address, language }).meta({
  example: { name: "Ada Lovelace", email: "ada@example.org", groupId },
});

const keptBy = KeptBy.optional().meta({
  description: "Who may change the record from then on; said, it takes it over from a directory.",
});

const seen = async (grant: Grant, id: string) => found(await viewPerson(grant("inventory:read"), id));

export const personEndpoints = [
  listing(
    {
      path: "/people",
      id: "listPeople",
      summary: "List people",
      description:
        "Filter words: text, `group:`, `source:`, `known:yes`, `invitation:queued` (or invited, accepted, refused, unreachable, canceled, retired, none).",
      tag,
      permission: "inventory:read",
      filters: z.object({ q: Typed, sort: sortingBy(["name"], "name") }),
      row: Person,
    },
    async (scope, { filters: { q = "", sort }, walk }) =>
      refuseUnknownWords(await listPeople(scope, { typed: q, walk, ...sort })),
  ),
  endpoint(
    {
      method: "POST",
      path: "/people",
      id: "addPerson",
      summary: "Add a person, with an e-mail address or a Managed Apple Account",
      tag,
      permission: "inventory:write",
      body: NewPerson,
      answers: { 201: PersonWithLicenses },
      location: ({ id }) => `/people/${id}`,
      idempotent: { target: "person", recover: async (grant, id) => personAnswer(await seen(grant, id)) },
    },
    async (scope, { body }, grant) => personAnswer(await seen(grant, await addPerson(scope, body))),
  ),
  endpoint(
    {
      method: "GET",
      path: "/people/{personId}",
      id: "getPerson",
      summary: "Get a person, where Apple knows them, and the licenses they hold",
      tag,
      permission: "inventory:read",
      answers: { 200: PersonWithLicenses },
    },
    async (_scope, { params }, grant) => personAnswer(await seen(grant, params.personId)),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/people/{personId}",
      id: "editPerson",
      summary:
        "Save what is known of a person; imports leave them alone from then on, unless tables keep them",
      tag,
      permission: "inventory:write",
      body: NewPerson.extend({ keptBy }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => editPerson(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/people/{personId}",
      id: "removePerson",
      summary: "Remove a person's record; their licenses stay with them at Apple",
      tag,
      permission: "inventory:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => removePerson(scope, params),
  ),
];
