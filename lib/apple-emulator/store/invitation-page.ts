import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { contentTypeOf, type Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { escapeHtml, html, type Reply } from "#lib/apple-emulator/http/reply.ts";
import { accept } from "#lib/apple-emulator/outside/user-acts.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { User } from "#lib/apple-emulator/state/user-roll.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Where an invited person says yes, with any Apple Account they like. */
export function invitationPage(world: World, inquiry: Inquiry): Reply {
  const invited = findInvited(world, inquiry.query.get("inviteCode") ?? "");
  if (!invited) return page("This invitation is not valid any more.", "", 404);
  const { location, user } = invited;
  if (inquiry.method !== "POST") return page(`${location.profile.orgName} invites you.`, form(user));
  if (contentTypeOf(inquiry) !== "application/x-www-form-urlencoded") throw new AppleFailure(9727);
  const account = new URLSearchParams(inquiry.body).get("account") ?? "";
  location.batch(world.clock.now(), () =>
    accept(world, location, user, account === "" ? undefined : account),
  );
  return page("Done. The apps and books of this organization are yours to use.", "");
}

function findInvited(world: World, inviteCode: string): { location: Location; user: User } | undefined {
  for (const location of world.locations.values()) {
    const user = location.users.invited(inviteCode);
    if (user) return { location, user };
  }
  return undefined;
}

function form(user: User): string {
  return `<form method="post"><label>Apple Account <input name="account" type="email" value="${escapeHtml(user.email ?? "")}"></label>
<button type="submit">Accept</button></form>`;
}

function page(sentence: string, form: string, status = 200): Reply {
  const title = "Built-in Apple: invitation";
  return html(
    `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${escapeHtml(sentence)}</p>${form}</main></body></html>\n`,
    status,
  );
}
