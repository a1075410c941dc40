import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { apiAddress } from "#lib/api/links.ts";
import { type OpenApiDocument, openApiOf } from "#lib/api/openapi.ts";
import { type Reference, referenceOf } from "#lib/api/reference.ts";

let document: OpenApiDocument | undefined;
let reference: Reference | undefined;

/** What the API can do, in OpenAPI 3.1; made when somebody first asks. */
export const openApiDocument = (): OpenApiDocument => (document ??= openApiOf(endpoints));

/** The same as a page shows it. */
export const apiReference = (): Reference => (reference ??= referenceOf(openApiDocument(), apiAddress()));
