import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { Id, Nothing } from "#lib/api/shapes.ts";
import { getCustomer } from "#lib/features/customer/queries.ts";
import { saveCustomer } from "#lib/features/customer/save-customer.ts";
import { SaveCustomer } from "#lib/features/customer/schemas.ts";

const tag = "Customer";

const Customer = z
  .object({
    id: Id,
    name: z.string(),
    swatch: z.int().meta({ description: "The color that marks it, 1 to 8." }),
    kind: z.string().meta({ description: "live or rehearsal." }),
    timeZone: z.string().meta({ description: "In which its days begin." }),
  })
  .meta({ id: "Customer", description: "The top organization group, with all below it." });

export const customerEndpoints = [
  endpoint(
    {
      method: "GET",
      path: "/customer",
      id: "getCustomer",
      summary: "Get the customer that the key belongs to",
      tag,
      permission: "group:read",
      answers: { 200: Customer },
    },
    (scope) => getCustomer(scope),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/customer",
      id: "saveCustomer",
      summary: "Save the customer's name, color and time zone, with a key for its top group",
      tag,
      permission: "customer:write",
      body: SaveCustomer.extend({ swatch: z.int().min(1).max(8) }),
      answers: { 204: Nothing },
    },
    (scope, { body }) => saveCustomer(scope, body),
  ),
];
