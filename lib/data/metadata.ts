import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { nameKey, searchWords } from "#lib/domain/names.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const FRESH_MS = 24 * 3_600_000;

/** What a store says of a title, in our words. */
export interface StoreFacts {
  adamId: string;
  name: string;
  developer: string | null;
  platforms: string[];
  bundleId: string | null;
  version: string | null;
  minimumOs: string | null;
  isCustom: boolean;
  genre: string | null;
  storeUrl: string | null;
}

/** Adam ids of a token's titles, in order and behind `after`, that no store of this region was asked about within a day. */
export async function wanted(
  tx: Tx,
  tokenId: string,
  { region, after, most }: { region: string; after: string; most: number },
): Promise<string[]> {
  const stale = new Date(tx.now().getTime() - FRESH_MS);
  const rows = await db(tx).$queryRaw<{ adamId: string }[]>`
    select distinct a."adamId" collate "C" as "adamId" from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid
      and a."adamId" collate "C" > ${after} and not exists (
      select 1 from "Metadata" m where m."customerId" = a."customerId" and m."scope" in ('', c."uId") and m."adamId" = a."adamId"
        and m."region" = ${region} and m."fetchedAt" > ${stale})
    order by 1 limit ${most}`;
  return rows.map(({ adamId }) => adamId);
}

export interface FoundMetadata {
  /** The region that was asked first, under which the answer is kept. */
  region: string;
  uId: string;
  wanted: readonly string[];
  /** `region` is the store that knew it. */
  found: ReadonlyMap<string, { region: string; answer: StoreFacts }>;
  icons: readonly { adamId: string; hash: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** Keeps answers and misses alike, and gives the titles their names. What a custom app is called stays with its location. */
export async function keep(
  tx: Tx,
  { region, uId, wanted: asked, found, icons }: FoundMetadata,
): Promise<void> {
  const { customerId } = tx;
  const fetchedAt = tx.now();
  const iconOf = new Map(icons.map((icon) => [icon.adamId, icon.hash]));
  await holdTitles(tx, asked);
  await keepIcons(tx, icons);
  const rows = inOrder(asked, (adamId) => adamId).map((adamId) => {
    const hit = found.get(adamId);
    return {
      scope: hit?.answer.isCustom ? uId : "",
      adamId,
      found: hit !== undefined,
      answer: hit ? { ...hit.answer, store: hit.region, icon: iconOf.get(adamId) ?? null } : null,
    };
  });
  await db(tx).$executeRaw`
    insert into "Metadata" ("customerId", "scope", "adamId", "region", "found", "answer", "fetchedAt")
    select ${customerId}::uuid, "scope", "adamId", ${region}, "found", "answer", ${fetchedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("scope" text, "adamId" text, "found" boolean, "answer" jsonb)
    on conflict ("customerId", "scope", "adamId", "region") do update
      set "found" = excluded."found", "answer" = excluded."answer", "fetchedAt" = excluded."fetchedAt"`;
  for (const { region: store, answer } of inOrder([...found.values()], ({ answer }) => answer.adamId))
    await name(tx, store, answer, iconOf.get(answer.adamId) ?? null);
  await noteMisses(
    tx,
    asked.filter((adamId) => !found.has(adamId)),
  );
}

/** Whoever writes about the same titles waits here, before anything of them is written, and in one order. */
async function holdTitles(tx: Tx, adamIds: readonly string[]): Promise<void> {
  await db(tx).$executeRaw`
    select from "Title" where "customerId" = ${tx.customerId}::uuid and "adamId" = any (${[...adamIds]}::text[])
    order by "adamId" collate "C", "pricingParam" collate "C" for no key update`;
}

async function keepIcons(tx: Tx, icons: FoundMetadata["icons"]): Promise<void> {
  const { customerId } = tx;
  await db(tx).icon.createMany({
    data: inOrder(icons, ({ hash }) => hash).map(({ hash, contentType, bytes }) => ({
      customerId,
      hash,
      contentType,
      bytes,
    })),
    skipDuplicates: true,
  });
}

/** Two tokens that carry the same titles write the same rows at the same moment: in one order, neither blocks the other for good. */
const inOrder = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] =>
  rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

async function name(tx: Tx, store: string, facts: StoreFacts, iconHash: string | null): Promise<void> {
  const { customerId } = tx;
  const { adamId, platforms, developer, bundleId, version, minimumOs, isCustom, genre, storeUrl } = facts;
  const where = { customerId, adamId };
  const data: Prisma.TitleUpdateManyMutationInput = {
    name: facts.name,
    nameKey: nameKey(facts.name),
    developer,
    bundleId,
    version,
    minimumOs,
    isCustom,
    genre,
    storeUrl,
    metadataFrom: store,
    metadataAt: tx.now(),
    ...(platforms.length > 0 && { platforms }),
    ...(iconHash && { iconHash }),
  };
  await db(tx).title.updateMany({ where, data });
  await db(tx)
    .$executeRaw`delete from "SearchWord" where "customerId" = ${customerId}::uuid and "kind" = 'title'
    and "id" in (select "id" from "Title" where "customerId" = ${customerId}::uuid and "adamId" = ${adamId})`;
  await db(tx).$executeRaw`
    insert into "SearchWord" ("customerId", "kind", "word", "sortKey", "id")
    select ${customerId}::uuid, 'title', word, t."nameKey", t."id" from "Title" t, unnest(${searchWords(facts.name, facts.developer ?? "", adamId)}::text[]) as word
    where t."customerId" = ${customerId}::uuid and t."adamId" = ${adamId} on conflict do nothing`;
}

/** Found in no store: kept under its Apple ID, and still assignable. */
async function noteMisses(tx: Tx, adamIds: readonly string[]): Promise<void> {
  await db(tx).title.updateMany({
    where: { customerId: tx.customerId, adamId: { in: [...adamIds] }, metadataFrom: null },
    data: { metadataFrom: "none", metadataAt: tx.now() },
  });
  await db(tx).$executeRaw`
    insert into "SearchWord" ("customerId", "kind", "word", "sortKey", "id")
    select ${tx.customerId}::uuid, 'title', "adamId", "nameKey", "id" from "Title"
    where "customerId" = ${tx.customerId}::uuid and "adamId" = any (${[...adamIds]}::text[]) on conflict do nothing`;
}

export function icon(tx: Tx, hash: string) {
  return db(tx).icon.findUnique({
    where: { customerId_hash: { customerId: tx.customerId, hash } },
    select: { contentType: true, bytes: true },
  });
}
