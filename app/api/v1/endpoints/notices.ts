import { z } from "zod";
import { Acknowledged, AddressList, AskedAddress, Mail, Notice } from "#app/api/v1/answers/notices.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Id, Nothing } from "#lib/api/shapes.ts";
import { acknowledge } from "#lib/features/notices/acknowledge.ts";
import { addAddress } from "#lib/features/notices/add-address.ts";
import { askAddressAgain } from "#lib/features/notices/ask-address-again.ts";
import { getMail, listAddresses, listNotices, listOutbox } from "#lib/features/notices/queries.ts";
import { removeAddress } from "#lib/features/notices/remove-address.ts";
import { resendMail } from "#lib/features/notices/resend-mail.ts";
import { email, OutboxFilter } from "#lib/features/notices/schemas.ts";

const tag = "Notices";

export const noticeEndpoints = [
  listing(
    {
      path: "/notices",
      id: "listNotices",
      summary: "List what was told of tokens, newest first",
      tag,
      permission: "notice:read",
      filters: z.object({
        show: z.enum(["open", "all"]).default("open").meta({ description: "Open: what still holds." }),
      }),
      row: Notice,
    },
    (scope, { filters: { show }, walk }) => listNotices(scope, show === "open", walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/notices/acknowledge",
      id: "acknowledgeNotices",
      summary: "Acknowledge notices: nothing more is said until it gets worse",
      tag,
      permission: "notice:acknowledge",
      body: z.object({
        ids: z
          .union([z.literal("all"), z.array(Id).min(1).max(500)])
          .meta({ description: "Or `all` open ones." }),
      }),
      answers: { 200: Acknowledged },
    },
    async (scope, { body }) => ({ acknowledged: await acknowledge(scope, body) }),
  ),
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}/addresses",
      id: "listTokenAddresses",
      summary: "List who is written to about a token",
      tag,
      permission: "token:write",
      answers: { 200: AddressList },
    },
    async (scope, { params }) => ({ addresses: await listAddresses(scope, params.tokenId) }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/addresses",
      id: "addTokenAddress",
      summary: "Add an address that hears of a token, once it has said yes",
      tag,
      permission: "token:write",
      body: z.object({ email }),
      answers: { 201: AskedAddress },
    },
    (scope, { params, body }) => addAddress(scope, { tokenId: params.tokenId, ...body }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/token-addresses/{addressId}/ask",
      id: "askTokenAddress",
      summary: "Send the verification mail again; the link before opens nothing any longer",
      tag,
      permission: "token:write",
      answers: { 200: AskedAddress },
    },
    (scope, { params }) => askAddressAgain(scope, { id: params.addressId }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/token-addresses/{addressId}",
      id: "removeTokenAddress",
      summary: "Write to an address no longer",
      tag,
      permission: "token:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeAddress(scope, { id: params.addressId }),
  ),
  listing(
    {
      path: "/outbox",
      id: "listOutbox",
      summary: "List what was mailed, or would have been, newest first",
      tag,
      permission: "notice:write",
      filters: OutboxFilter,
      row: Mail,
    },
    (scope, { filters, walk }) => listOutbox(scope, filters, walk),
  ),
  endpoint(
    {
      method: "GET",
      path: "/outbox/{mailId}",
      id: "getMail",
      summary: "Get a mail with its text",
      tag,
      permission: "notice:write",
      answers: { 200: Mail },
    },
    (scope, { params }) => getMail(scope, params.mailId),
  ),
  endpoint(
    {
      method: "POST",
      path: "/outbox/{mailId}/resend",
      id: "resendMail",
      summary: "Send a notice's mail once more",
      tag,
      permission: "notice:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => resendMail(scope, { id: params.mailId }),
  ),
];
