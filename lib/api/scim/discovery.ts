import "server-only";
import { nameParts } from "#lib/domain/scim/user.ts";

export const CORE = "urn:ietf:params:scim:schemas:core:2.0";
const API = "urn:ietf:params:scim:api:messages:2.0";

export const LIST = `${API}:ListResponse`;
export const ERROR = `${API}:Error`;

/** More than this is never sent in one page. */
export const MOST_RESULTS = 200;

type Address = (path: string) => string;

export const serviceProviderConfig = (address: Address) => ({
  schemas: [`${CORE}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: MOST_RESULTS },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: "oauthbearertoken",
      name: "Bearer token",
      description: "The token of a directory, made in Settings, Directory.",
      primary: true,
    },
  ],
  meta: { resourceType: "ServiceProviderConfig", location: address("/ServiceProviderConfig") },
});

const resourceType = (address: Address, name: "User" | "Group", endpoint: string) => ({
  schemas: [`${CORE}:ResourceType`],
  id: name,
  name,
  endpoint,
  schema: `${CORE}:${name}`,
  schemaExtensions: [],
  meta: { resourceType: "ResourceType", location: address(`/ResourceTypes/${name}`) },
});

export const resourceTypes = (address: Address) => [
  resourceType(address, "User", "/Users"),
  resourceType(address, "Group", "/Groups"),
];

interface Told {
  type?: "string" | "boolean" | "complex" | "reference";
  required?: boolean;
  several?: boolean;
  unique?: boolean;
  exact?: boolean;
  readOnly?: boolean;
  parts?: object[];
}

const attribute = (name: string, description: string, told: Told = {}) => ({
  name,
  type: told.type ?? "string",
  multiValued: told.several ?? false,
  description,
  required: told.required ?? false,
  caseExact: told.exact ?? false,
  mutability: told.readOnly ? "readOnly" : "readWrite",
  returned: "default",
  uniqueness: told.unique ? "server" : "none",
  ...(told.parts && { subAttributes: told.parts }),
});

const schema = (address: Address, name: "User" | "Group", description: string, attributes: object[]) => ({
  schemas: [`${CORE}:Schema`],
  id: `${CORE}:${name}`,
  name,
  description,
  attributes,
  meta: { resourceType: "Schema", location: address(`/Schemas/${CORE}:${name}`) },
});

const complex = (name: string, description: string, parts: object[], more: Told = {}) =>
  attribute(name, description, { type: "complex", parts, ...more });

const externalId = attribute("externalId", "The directory's own id of it.", { exact: true });

/** What is kept of Users and Groups; what is not named here is let go without an error. */
export const schemas = (address: Address) => [
  schema(address, "User", "A person", [
    attribute("userName", "How the person signs in at the directory.", { required: true, unique: true }),
    externalId,
    attribute("active", "False for whoever has left.", { type: "boolean" }),
    attribute("displayName", "The name that is shown."),
    complex(
      "name",
      "The parts of the name.",
      nameParts.map((part) => attribute(part, "A part of the name.")),
    ),
    complex(
      "emails",
      "E-mail addresses; the primary one is kept of the person, else the one of type work.",
      [
        attribute("value", "The address."),
        attribute("type", "Such as work."),
        attribute("primary", "Whether it is the best one.", { type: "boolean" }),
      ],
      { several: true },
    ),
    attribute("preferredLanguage", "In which language to write to the person."),
    attribute("locale", "Stands in for the language."),
    complex("groups", "The groups of the person.", [attribute("value", "Its id.", { readOnly: true })], {
      several: true,
      readOnly: true,
    }),
  ]),
  schema(address, "Group", "A group of people", [
    attribute("displayName", "The name of the group.", { required: true, unique: true }),
    externalId,
    complex("members", "Users of this directory.", [attribute("value", "The User's id.", { exact: true })], {
      several: true,
    }),
  ]),
];
