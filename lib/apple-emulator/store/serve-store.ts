import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { htmlPage, type Reply } from "#lib/apple-emulator/http/reply.ts";
import { INVITATION_PATH, LOOKUP_PATH } from "#lib/apple-emulator/operations/service-config.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { artworkReply } from "#lib/apple-emulator/store/artwork.ts";
import { catalog } from "#lib/apple-emulator/store/catalog.ts";
import { contentMetadata } from "#lib/apple-emulator/store/content-metadata.ts";
import { invitationPage } from "#lib/apple-emulator/store/invitation-page.ts";
import { publicLookup } from "#lib/apple-emulator/store/public-lookup.ts";

/** Everything beside the license API: what the store says, its icons, and the invitation. */
export function serveStore(world: World, inquiry: Inquiry): Reply {
  const { path } = inquiry;
  if (path === LOOKUP_PATH) return contentMetadata(world, inquiry);
  if (path === "/lookup") return publicLookup(world, inquiry);
  if (path === INVITATION_PATH) return invitationPage(world, inquiry);
  const listed = catalog(world, inquiry);
  if (listed) return listed;
  const [, adamId = "", size = ""] = /^\/artwork\/(\d+)\/([^/]+)$/.exec(path) ?? [];
  return artworkReply(world, adamId, size) ?? htmlPage("Not Found", 404);
}
