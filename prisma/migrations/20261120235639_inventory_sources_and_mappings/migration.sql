-- Devices are sorted by when they were last seen; imports remember which column was which, and may look for what is missing.

-- AlterTable
ALTER TABLE "Device" ADD COLUMN     "seenKey" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "dropMissing" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "headed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "seekMissing" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ImportMapping" (
    "customerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("customerId","groupId","kind","signature")
);

-- CreateIndex
CREATE INDEX "Device_customerId_seenKey_id_groupId_idx" ON "Device"("customerId", "seenKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "Device_customerId_groupId_seenKey_id_idx" ON "Device"("customerId", "groupId", "seenKey", "id");

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The key of the sort follows what it stands for, whoever writes it.
update "Device" set "seenKey" = extract(epoch from "lastSeenAt")::bigint / 60 where "lastSeenAt" is not null;

create function device_seen_key() returns trigger language plpgsql as $$
begin
  new."seenKey" := case when new."lastSeenAt" is null then 0
    else greatest(1, least(2147483647, extract(epoch from new."lastSeenAt")::bigint / 60)) end;
  return new;
end $$;
create trigger device_seen_added before insert on "Device"
  for each row when (new."lastSeenAt" is not null) execute function device_seen_key();
create trigger device_seen_changed before update of "lastSeenAt" on "Device"
  for each row when (new."lastSeenAt" is distinct from old."lastSeenAt") execute function device_seen_key();

do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
begin
  alter table "ImportMapping" enable row level security;
  alter table "ImportMapping" force row level security;
  execute format('create policy in_reach on "ImportMapping" using (%s and %s) with check (%s and %s)', mine, reach, mine, reach);
end $$;
