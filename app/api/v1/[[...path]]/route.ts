import { openApiDocument } from "#app/api/v1/document.ts";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { wording } from "#app/api/v1/wording.ts";
import { serve } from "#lib/api/serve.ts";

const answer = serve({
  endpoints,
  open: { "/openapi.json": () => JSON.stringify(openApiDocument()) },
  wording,
});

export const dynamic = "force-dynamic";

export const GET = (request: Request) => answer(request);
export const HEAD = GET;
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
export const OPTIONS = GET;
