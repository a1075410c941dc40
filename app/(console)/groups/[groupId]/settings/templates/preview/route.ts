import { readForm } from "#lib/actions/form.ts";
import { answer } from "#lib/actions/answer.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { previewInvitation } from "#lib/features/templates/preview-invitation.ts";
import { PreviewInvitation } from "#lib/features/templates/schemas.ts";

interface Parameters {
  params: Promise<{ groupId: string }>;
}

/** The page of an invitation's mail, for the frame that shows it: in light or in dark, whatever the browser prefers. */
export async function POST(request: Request, { params }: Parameters): Promise<Response> {
  const { groupId } = await params;
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const scope = await requireGrant(groupId, "template:write");
  const { look, ...asked } = readForm(await request.formData());
  const parsed = PreviewInvitation.safeParse(asked);
  const shown = parsed.success ? await answer(() => previewInvitation(scope, parsed.data)) : null;
  if (shown?.status !== "done") return new Response(null, { status: 422 });
  return new Response(inLook(shown.value.html, look === "dark"), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** The mail's own rules for the dark apply, or never do. */
const inLook = (html: string, dark: boolean): string =>
  html.replace("(prefers-color-scheme:dark)", dark ? "all" : "not all");
