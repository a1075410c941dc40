import { z } from "zod";
import {
  AddedDevice,
  Connector,
  MdmCommand,
  Newcomer,
  ShownSecret,
  Tested,
} from "#app/api/v1/answers/mdm.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { addConnector } from "#lib/features/mdm/add-connector.ts";
import { addNewcomer } from "#lib/features/mdm/add-newcomer.ts";
import { cancelCommand } from "#lib/features/mdm/cancel-command.ts";
import { editConnector } from "#lib/features/mdm/edit-connector.ts";
import { listCommands, listConnectors, listNewcomers } from "#lib/features/mdm/queries.ts";
import { removeConnector } from "#lib/features/mdm/remove-connector.ts";
import { renewSecret } from "#lib/features/mdm/renew-secret.ts";
import { resendCommand } from "#lib/features/mdm/resend-command.ts";
import { AddConnector, CancelCommand, EditConnector } from "#lib/features/mdm/schemas.ts";
import { testConnector } from "#lib/features/mdm/test-connector.ts";

const [tag, commands, permission] = ["MDM servers", "Commands", "mdm:write"] as const;

const concealed = <T extends object>(made: T) => ({ ...made, secret: null, address: null });

export const mdmEndpoints = [
  listing(
    {
      path: "/mdm-connectors",
      id: "listMdmConnectors",
      summary: "List MDM servers, newest first",
      tag,
      permission,
      row: Connector,
    },
    (scope, { walk }) => listConnectors(scope, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/mdm-connectors",
      id: "addMdmConnector",
      summary: "Connect an MDM server",
      description:
        "NanoMDM and MicroMDM ask for `apiKey`. The answer tells, this once, where the server reports and how it signs.",
      tag,
      permission,
      body: AddConnector.extend({ installs: z.boolean().default(false) }),
      answers: { 201: ShownSecret },
      idempotent: { target: "mdm", conceal: concealed },
    },
    (scope, { body }) => addConnector(scope, body),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/mdm-connectors/{connectorId}",
      id: "editMdmConnector",
      summary: "Change a connector; an empty key keeps the one that is there",
      tag,
      permission,
      body: EditConnector.omit({ id: true }).extend({
        installs: z.boolean().default(false),
        enabled: z.boolean().default(true),
      }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => editConnector(scope, { id: params.connectorId, ...body }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/mdm-connectors/{connectorId}",
      id: "removeMdmConnector",
      summary: "Remove a connector, with its keys and the record of its commands",
      tag,
      permission,
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeConnector(scope, { id: params.connectorId }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/mdm-connectors/{connectorId}/test",
      id: "testMdmConnector",
      summary: "Ask a server for its version, and whether it lets us in",
      tag,
      permission,
      answers: { 200: Tested },
    },
    (scope, { params }) => testConnector(scope, { id: params.connectorId }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/mdm-connectors/{connectorId}/secret",
      id: "renewMdmSecret",
      summary: "Make a new secret; what is signed with the old one is refused at once",
      tag,
      permission,
      answers: { 201: ShownSecret },
      idempotent: { target: "mdm", conceal: concealed },
    },
    (scope, { params }) => renewSecret(scope, { id: params.connectorId }),
  ),
  listing(
    {
      path: "/mdm-connectors/{connectorId}/newcomers",
      id: "listMdmNewcomers",
      summary: "List devices that a server knows and the inventory lacks, by serial number",
      tag,
      permission,
      row: Newcomer,
    },
    (scope, { params, walk }) => listNewcomers(scope, params.connectorId, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/mdm-connectors/{connectorId}/newcomers",
      id: "addMdmNewcomer",
      summary: "Add one of them to the inventory",
      tag,
      permission: "inventory:write",
      body: z.object({ target: z.string().min(1).max(300) }).meta({ example: { target: "UDID-1" } }),
      answers: { 201: AddedDevice },
    },
    async (scope, { params, body }) => ({ deviceId: await addNewcomer(scope, { ...params, ...body }) }),
  ),
  listing(
    {
      path: "/devices/{deviceId}/commands",
      id: "listDeviceCommands",
      summary: "List what MDM servers carried to a device, newest first",
      tag: commands,
      permission: "inventory:read",
      row: MdmCommand,
    },
    (scope, { params, walk }) => listCommands(scope, params.deviceId, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/mdm-commands/{commandId}/resend",
      id: "resendCommand",
      summary: "Send a command once more, under a new UUID",
      tag: commands,
      permission: "license:assign",
      answers: { 204: Nothing },
    },
    (scope, { params }) => resendCommand(scope, { id: params.commandId }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/mdm-commands/{commandId}/cancel",
      id: "cancelCommand",
      summary: "Cancel a command; its license stays, or is asked back",
      tag: commands,
      permission: "license:assign",
      body: CancelCommand.omit({ id: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => cancelCommand(scope, { id: params.commandId, ...body }),
  ),
];
