import { ahead, sql, type AddedLocation, type Rows } from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";
import { followRegistration, plantPeople } from "#tests/support/registration-world.ts";

/** What a worker does for a token, at a moment: invites, registers whom that wants, and invites again. */
export async function workOnInvitations(
  world: LicenseWorld,
  { tokenId }: Pick<AddedLocation, "tokenId">,
  ms = 0,
): Promise<"finished" | { again: Date }> {
  const { runInvitations } = await import("#lib/features/invitations/run-invitations.ts");
  const { startWaiting } = await import("#lib/features/registration/start-waiting.ts");
  const scope = ahead(world, ms);
  await runInvitations(scope, tokenId);
  await startWaiting(scope, tokenId);
  const open = await sql(
    world,
    `select "id" from "Operation" where "tokenId" = $1 and "kind" = 'registration' and "state" = 'queued'`,
    [tokenId],
  );
  for (const { id } of open) await followRegistration(world, String(id));
  return runInvitations(scope, tokenId);
}

/** How people stand with a token: "name state reason channel times", by name; `null` is left out. */
export async function standing(world: LicenseWorld, tokenId: string): Promise<string[]> {
  const rows = await sql(
    world,
    `select concat_ws(' ', p."name", i."state", i."reason", i."channel", nullif(i."times", 0), i."problem") as line
     from "ProgramInvitation" i join "Person" p on p."customerId" = i."customerId" and p."id" = i."personId"
     where i."tokenId" = $1 order by p."nameKey"`,
    [tokenId],
  );
  return rows.map(({ line }) => String(line));
}

/** To whom invitations were mailed, in the order of addresses. */
export async function mailed(world: LicenseWorld): Promise<string[]> {
  const rows = await sql(
    world,
    `select "to" from "OutgoingMail" where "kind" = 'program-invitation' order by "to"`,
  );
  return rows.map(({ to }) => String(to));
}

/** What a person's timeline tells of invitations, oldest first. */
export const timeline = (world: LicenseWorld, personId: string): Promise<Rows> =>
  sql(
    world,
    `select "kind", "detail" from "HolderEvent" where "holderId" = $1 and "kind" like 'invitation%' order by "at", "id"`,
    [personId],
  );

/** Somebody opens the link of the invitation and says yes. */
export function accept(world: LicenseWorld, { uId }: Pick<AddedLocation, "uId">, personId: string): void {
  world.emulator.world().outside(uId, { do: "accept-invite", clientUserId: personId });
}

/** Nobody here, nobody invited, and nothing that invites. */
export async function forget(world: LicenseWorld): Promise<void> {
  for (const table of ["ProgramInvitation", "AppleUser", "Person", "Registration", "OutgoingMail"])
    await sql(world, `delete from "${table}"`);
  await sql(world, `update "ContentToken" set "invites" = false`);
  await sql(world, `update "Title" set "assignmentType" = 'on-demand', "licensing" = 'device'`);
}

/** People with an e-mail address, by their first names. */
export const plantNamed = (world: LicenseWorld, names: readonly string[]): Promise<string[]> =>
  plantPeople(
    world,
    names.map((name) => ({ name, email: `${name.toLowerCase()}@aldermoor.example` })),
  );
