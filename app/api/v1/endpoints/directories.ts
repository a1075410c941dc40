import { Directory, DirectorySecret } from "#app/api/v1/answers/holder-groups.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { addDirectory } from "#lib/features/scim/add-directory.ts";
import { editDirectory } from "#lib/features/scim/edit-directory.ts";
import { listDirectories } from "#lib/features/scim/queries.ts";
import { removeDirectory } from "#lib/features/scim/remove-directory.ts";
import { replaceDirectoryToken } from "#lib/features/scim/replace-token.ts";
import { revokeDirectoryToken } from "#lib/features/scim/revoke-token.ts";
import { AddDirectory, EditDirectory } from "#lib/features/scim/schemas.ts";

const [tag, permission] = ["Directories", "directory:write"] as const;

export const directoryEndpoints = [
  listing(
    {
      path: "/directories",
      id: "listDirectories",
      summary: "List directories that tell of people by SCIM, newest first",
      tag,
      permission,
      row: Directory,
    },
    (scope, { walk }) => listDirectories(scope, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/directories",
      id: "addDirectory",
      summary: "Let a directory tell of people by SCIM",
      description:
        "Give the directory the address `/api/scim/v2` of this server, and the secret as its bearer token.",
      tag,
      permission,
      body: AddDirectory,
      answers: { 201: DirectorySecret },
      idempotent: { target: "directory", conceal: (made) => ({ ...made, secret: null }) },
    },
    (scope, { body }) => addDirectory(scope, body),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/directories/{directoryId}",
      id: "editDirectory",
      summary: "Change what a directory is called and may change",
      tag,
      permission,
      body: EditDirectory.omit({ id: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => editDirectory(scope, { id: params.directoryId, ...body }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/directories/{directoryId}/token",
      id: "replaceDirectoryToken",
      summary: "Give a directory a new token; the old one opens nothing any more",
      tag,
      permission,
      answers: { 201: DirectorySecret },
    },
    (scope, { params }) => replaceDirectoryToken(scope, { id: params.directoryId }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/directories/{directoryId}/token",
      id: "revokeDirectoryToken",
      summary: "Revoke a directory's token at once",
      tag,
      permission,
      answers: { 204: Nothing },
    },
    (scope, { params }) => revokeDirectoryToken(scope, { id: params.directoryId }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/directories/{directoryId}",
      id: "removeDirectory",
      summary: "Remove a directory with its groups; its people stay, kept by hand",
      tag,
      permission,
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeDirectory(scope, { id: params.directoryId }),
  ),
];
