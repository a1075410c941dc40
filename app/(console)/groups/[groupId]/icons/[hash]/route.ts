import { notFound } from "next/navigation";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { findIcon } from "#lib/features/titles/find-icon.ts";

interface Parameters {
  params: Promise<{ groupId: string; hash: string }>;
}

/** An app's icon from our own store: named by its content, so it never changes. */
export async function GET(_request: Request, { params }: Parameters): Promise<Response> {
  const { groupId, hash } = await params;
  const scope = await requireGrant(groupId, "license:read");
  const icon = /^[0-9a-f]{64}$/.test(hash) ? await findIcon(scope, hash) : null;
  if (!icon) notFound();
  return new Response(icon.bytes, {
    headers: {
      "content-type": icon.contentType,
      "cache-control": "private, max-age=31536000, immutable",
      // A drawing may bring its own styles; it may not bring scripts, nor load anything.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
