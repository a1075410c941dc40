import { sql, type AddedLocation } from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";

interface Listed {
  adamId: string;
  pricingParam: string;
  serialNumber?: string;
  clientUserId?: string;
}

/** Every page of a list, asked of Apple without the client. */
export async function listAtApple<T>(
  world: LicenseWorld,
  text: string,
  path: string,
  query = "",
): Promise<T[]> {
  const all: T[] = [];
  for (let page: number | undefined = 0; page !== undefined;) {
    const answer: Response = await fetch(`${world.emulator.url}/mdm/v2/${path}?pageIndex=${page}${query}`, {
      headers: { authorization: `Bearer ${text}` },
    });
    const body = (await answer.json()) as Record<string, T[]> & {
      nextPageIndex?: number;
      errorNumber?: number;
    };
    if (body.errorNumber === 9646) continue;
    if (!answer.ok) throw new Error(`Apple answered ${answer.status} to ${path}.`);
    all.push(...(body[path] ?? []));
    page = body.nextPageIndex;
  }
  return all;
}

/** Who holds what at Apple: "adamId pricing holder", in order; a license that is there twice would be listed twice. */
export async function licensesAtApple(
  world: LicenseWorld,
  { text }: Pick<AddedLocation, "text">,
): Promise<string[]> {
  const listed = await listAtApple<Listed>(world, text, "assignments");
  return listed
    .map(({ adamId, pricingParam, serialNumber, clientUserId }) => {
      const holder = serialNumber === undefined ? `p:${clientUserId}` : `d:${serialNumber.toUpperCase()}`;
      return `${adamId} ${pricingParam} ${holder}`;
    })
    .toSorted();
}

export async function licensesHere(
  world: LicenseWorld,
  { tokenId }: Pick<AddedLocation, "tokenId">,
): Promise<string[]> {
  const rows = await sql(
    world,
    `select t."adamId" || ' ' || t."pricingParam" || ' ' || l."holder" as license from "License" l
     join "Title" t on t."customerId" = l."customerId" and t."id" = l."titleId" where l."tokenId" = $1`,
    [tokenId],
  );
  return rows.map(({ license }) => String(license)).toSorted();
}

interface Counted {
  adamId: string;
  pricingParam: string;
  totalCount: number;
  assignedCount: number;
  availableCount: number;
  retiredCount: number;
}

/** "adamId pricing total assigned available retired", in order. */
export async function countsAtApple(
  world: LicenseWorld,
  { text }: Pick<AddedLocation, "text">,
): Promise<string[]> {
  const listed = await listAtApple<Counted>(world, text, "assets");
  return listed
    .map((one) => [one.adamId, one.pricingParam, one.totalCount, one.assignedCount, Math.max(0, one.availableCount), one.retiredCount].join(" "))
    .toSorted(); // prettier-ignore
}

export async function countsHere(
  world: LicenseWorld,
  { tokenId }: Pick<AddedLocation, "tokenId">,
): Promise<string[]> {
  const rows = await sql(
    world,
    `select concat_ws(' ', "adamId", "pricingParam", "total", "assigned", "available", "retired") as counts
     from "Asset" where "tokenId" = $1`,
    [tokenId],
  );
  return rows.map(({ counts }) => String(counts)).toSorted();
}

/** The pairs that orders asked Apple for: "associate adamId serial", one for each time it was asked. */
export function asked(world: LicenseWorld, { uId }: Pick<AddedLocation, "uId">, since = 0): string[] {
  return world.emulator
    .world()
    .journal(since)
    .filter((entry) => entry.uId === uId && /\/(dis)?associate$/.test(entry.path))
    .flatMap(({ path, body }) => {
      const order = body as {
        assets: { adamId: string }[];
        serialNumbers?: string[];
        clientUserIds?: string[];
      };
      const targets = [...(order.serialNumbers ?? []), ...(order.clientUserIds ?? [])];
      return order.assets.flatMap(({ adamId }) =>
        targets.map((target) => `${path.split("/").at(-1)} ${adamId} ${target}`),
      );
    })
    .toSorted();
}

export interface OperationStory {
  state: string;
  orders: string[];
  items: Record<string, number>;
}

/** An operation as it stands: its state, its orders' states by number, and how many licenses stand how. */
export async function operationStory(world: LicenseWorld, operationId: string): Promise<OperationStory> {
  const [operation] = await sql(world, `select "state" from "Operation" where "id" = $1`, [operationId]);
  const orders = await sql(world, `select "state" from "Order" where "operationId" = $1 order by "number"`, [
    operationId,
  ]);
  const items = await sql(
    world,
    `select "state", count(*)::int as count from "OrderItem" where "operationId" = $1 group by 1 order by 1`,
    [operationId],
  );
  return {
    state: String(operation?.["state"]),
    orders: orders.map(({ state }) => String(state)),
    items: Object.fromEntries(items.map(({ state, count }) => [String(state), Number(count)])),
  };
}

/** Why licenses were not given: "adamId serial state reason". */
export async function refusals(world: LicenseWorld, operationId: string): Promise<string[]> {
  const rows = await sql(
    world,
    `select concat_ws(' ', t."adamId", i."holder", i."state", coalesce(i."reason"::text, o."problem"->>'reason')) as line
     from "OrderItem" i join "Title" t on t."id" = i."titleId" join "Order" o on o."id" = i."orderId"
     where i."operationId" = $1 and i."state" in ('refused', 'missing', 'not-sent')`,
    [operationId],
  );
  return rows.map(({ line }) => String(line)).toSorted();
}
