import { ahead, sql, type AddedLocation, type Following } from "#tests/support/license-story.ts";
import { listAtApple } from "#tests/support/license-truth.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";

export interface PlantedPerson {
  name: string;
  email?: string;
  managedAccount?: string;
}

/** People of the customer's top group; answers their ids in the order given. */
export async function plantPeople(world: LicenseWorld, people: readonly PlantedPerson[]): Promise<string[]> {
  const { addPerson } = await import("#lib/features/inventory/add-person.ts");
  const ids: string[] = [];
  for (const { name, email, managedAccount } of people)
    ids.push(
      await addPerson(world.scope, {
        name,
        email: email ?? (managedAccount ? null : `${name.toLowerCase()}.${crypto.randomUUID()}@example.org`),
        managedAccount: managedAccount ?? null,
        groupId: world.groupId,
      }),
    );
  return ids;
}

/** Carries a registration on to its end; instead of waiting for what is due, the clock is moved there, and Apple's with it. */
export async function followRegistration(
  world: LicenseWorld,
  operationId: string,
  { meanwhile = () => undefined, steps = 80 }: Following = {},
): Promise<"over" | "still running"> {
  const { advanceRegistration } = await import("#lib/features/registration/advance.ts");
  const { finishRegistration } = await import("#lib/features/registration/finish.ts");
  const { openSessions } = await import("#lib/features/operations/sessions.ts");
  const { signal } = new AbortController();
  let [offset, sessions] = [0, openSessions(world.scope, signal)];
  for (let step = 0; step < steps; step++) {
    await meanwhile(step);
    const next = await advanceRegistration(ahead(world, offset), operationId, sessions, signal);
    if (next === "over") {
      await finishRegistration(ahead(world, offset), operationId);
      return "over";
    }
    const wait = next.getTime() - Date.now();
    if (wait > 45_000) sessions = openSessions(ahead(world, offset + wait), signal);
    if (wait <= 0) continue;
    offset += wait;
    await world.emulator.world().settle();
  }
  return "still running";
}

interface ListedUser {
  clientUserId: string;
  status: string;
  email?: string;
}

/** Whom Apple lists at a location: "clientUserId status", in order. */
export async function usersAtApple(
  world: LicenseWorld,
  { text }: Pick<AddedLocation, "text">,
): Promise<string[]> {
  const users = await listAtApple<ListedUser>(world, text, "users");
  return users.map(({ clientUserId, status }) => `${clientUserId} ${status}`).toSorted();
}

export interface UserCall {
  verb: string;
  users: { clientUserId: string; email?: string; managedAppleId?: string }[];
}

/** What Apple was asked of people at a location, call by call. */
export function userCalls(world: LicenseWorld, { uId }: Pick<AddedLocation, "uId">): UserCall[] {
  return world.emulator
    .world()
    .journal(0)
    .filter((entry) => entry.uId === uId && /\/users\/(create|update|retire)$/.test(entry.path))
    .map(({ path, body }) => ({
      verb: path.split("/").at(-1) ?? "",
      users: (body as Pick<UserCall, "users">).users,
    }));
}

/** What became of an operation's people: "name state number problem", in order. */
export async function outcomes(world: LicenseWorld, operationId: string): Promise<string[]> {
  const rows = await sql(
    world,
    `select concat_ws(' ', p."name", r."state", r."number", r."problem") as line from "Registration" r
     left join "Person" p on p."customerId" = r."customerId" and p."id" = r."personId" where r."operationId" = $1`,
    [operationId],
  );
  return rows.map(({ line }) => String(line)).toSorted();
}

export async function stateOf(world: LicenseWorld, operationId: string): Promise<string> {
  const [row] = await sql(world, `select "state" from "Operation" where "id" = $1`, [operationId]);
  return String(row?.["state"]);
}
