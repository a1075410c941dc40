-- What moved between locations is noticed at both ends, and what a group does not want to see is hidden from its lists.

-- AlterTable
ALTER TABLE "Asset" ADD COLUMN     "overSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "detail" JSONB;

-- CreateTable
CREATE TABLE "TotalChange" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" INTEGER NOT NULL,
    "after" INTEGER NOT NULL,
    "otherTokenId" UUID,

    CONSTRAINT "TotalChange_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "HiddenTitle" (
    "customerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "HiddenTitle_pkey" PRIMARY KEY ("customerId","groupId","titleId")
);

-- CreateIndex
CREATE INDEX "TotalChange_customerId_titleId_at_idx" ON "TotalChange"("customerId", "titleId", "at");

-- CreateIndex
CREATE INDEX "TotalChange_customerId_at_idx" ON "TotalChange"("customerId", "at");

-- CreateIndex
CREATE INDEX "HiddenTitle_customerId_titleId_idx" ON "HiddenTitle"("customerId", "titleId");

-- AddForeignKey
ALTER TABLE "TotalChange" ADD CONSTRAINT "TotalChange_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TotalChange" ADD CONSTRAINT "TotalChange_customerId_titleId_fkey" FOREIGN KEY ("customerId", "titleId") REFERENCES "Title"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiddenTitle" ADD CONSTRAINT "HiddenTitle_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiddenTitle" ADD CONSTRAINT "HiddenTitle_customerId_titleId_fkey" FOREIGN KEY ("customerId", "titleId") REFERENCES "Title"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was counted already stands since now: nobody noted since when.
UPDATE "Asset" SET "overSince" = now() WHERE "total" < 2147483647 AND "assigned" + "retired" > "total";

-- What is hidden is a group's own and seen below it; what a location owned is the customer's, and found through its token.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
  sight constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.sight'', true), ''''), '',''))::uuid[]))';
begin
  alter table "HiddenTitle" enable row level security;
  alter table "HiddenTitle" force row level security;
  execute format('create policy in_sight on "HiddenTitle" for select using (%s and %s)', mine, sight);
  execute format('create policy in_reach on "HiddenTitle" for all using (%s and %s) with check (%s and %s)', mine, reach, mine, reach);
  alter table "TotalChange" enable row level security;
  alter table "TotalChange" force row level security;
  execute format('create policy own_customer on "TotalChange" using %s with check %s', mine, mine);
end $$;
