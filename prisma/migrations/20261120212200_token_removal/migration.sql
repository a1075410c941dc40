-- A token is removed by an operation; what stays of it is its name, what came back, and what is to be uninstalled.

-- AlterTable
ALTER TABLE "ContentToken" ADD COLUMN     "removal" UUID;

-- CreateTable
CREATE TABLE "Removal" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "tokenName" TEXT NOT NULL,
    "uId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "relicense" BOOLEAN NOT NULL,
    "revoke" BOOLEAN NOT NULL,
    "uninstall" BOOLEAN NOT NULL,
    "released" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Removal_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "RemovedTitle" (
    "customerId" UUID NOT NULL,
    "removalId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "adamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "revocable" BOOLEAN NOT NULL,
    "exclusive" BOOLEAN NOT NULL,
    "limited" BOOLEAN NOT NULL,
    "holders" INTEGER NOT NULL,
    "uncovered" INTEGER NOT NULL DEFAULT 0,
    "availableBefore" INTEGER NOT NULL,
    "availableAfter" INTEGER,

    CONSTRAINT "RemovedTitle_pkey" PRIMARY KEY ("customerId","removalId","titleId")
);

-- CreateTable
CREATE TABLE "UninstallWish" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "removalId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "adamId" TEXT NOT NULL,
    "holder" TEXT COLLATE "C" NOT NULL,
    "tokenName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "UninstallWish_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateIndex
CREATE INDEX "Removal_customerId_tokenId_idx" ON "Removal"("customerId", "tokenId");

-- CreateIndex
CREATE INDEX "RemovedTitle_customerId_removalId_nameKey_titleId_idx" ON "RemovedTitle"("customerId", "removalId", "nameKey", "titleId");

-- CreateIndex
CREATE UNIQUE INDEX "UninstallWish_customerId_removalId_titleId_holder_key" ON "UninstallWish"("customerId", "removalId", "titleId", "holder");

-- AddForeignKey
ALTER TABLE "RemovedTitle" ADD CONSTRAINT "RemovedTitle_customerId_removalId_fkey" FOREIGN KEY ("customerId", "removalId") REFERENCES "Removal"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A removal is seen by whoever saw the token and made where the token lived; the rest is the customer's, found through it.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
  sight constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.sight'', true), ''''), '',''))::uuid[]))';
  name text;
begin
  alter table "Removal" enable row level security;
  alter table "Removal" force row level security;
  execute format('create policy in_sight on "Removal" for select using (%s and %s)', mine, sight);
  execute format('create policy add_in_reach on "Removal" for insert with check (%s and %s)', mine, reach);
  execute format('create policy change_in_reach on "Removal" for update using (%s and %s) with check (%s and %s)', mine, reach, mine, reach);
  execute format('create policy remove_in_reach on "Removal" for delete using (%s and %s)', mine, reach);
  foreach name in array array['RemovedTitle', 'UninstallWish'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
end $$;
