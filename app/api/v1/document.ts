import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { type OpenApiDocument, openApiOf } from "#lib/api/openapi.ts";

let made: OpenApiDocument | undefined;

/** What the API can do, in OpenAPI 3.1; made when somebody first asks. */
export const openApiDocument = (): OpenApiDocument => (made ??= openApiOf(endpoints));
