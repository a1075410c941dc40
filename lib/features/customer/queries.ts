import "server-only";
import * as customer from "#lib/data/customer.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Granted } from "#lib/scope.ts";

export const getCustomer = (scope: Granted<"group:read">) => transaction(scope, customer.get);
