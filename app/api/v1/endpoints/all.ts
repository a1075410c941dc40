import { groupEndpoints } from "#app/api/v1/endpoints/groups.ts";
import type { Endpoint } from "#lib/api/endpoint.ts";

/** Everything the API can do. */
export const endpoints: readonly Endpoint[] = [...groupEndpoints];
