-- AlterTable
ALTER TABLE "ContentToken" ADD COLUMN     "invites" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "templateId" UUID;

-- AlterTable
ALTER TABLE "Device" ADD COLUMN     "enrollmentId" TEXT,
ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(3),
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "udid" TEXT,
ADD COLUMN     "userChannelId" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "Title" ADD COLUMN     "assignmentType" TEXT NOT NULL DEFAULT 'on-demand',
ADD COLUMN     "licensing" TEXT NOT NULL DEFAULT 'device';

-- CreateTable
CREATE TABLE "HolderEvent" (
    "customerId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "actorKind" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,

    CONSTRAINT "HolderEvent_pkey" PRIMARY KEY ("customerId","holderId","at","id")
);

-- CreateIndex
CREATE INDEX "Device_customerId_ownerId_idx" ON "Device"("customerId", "ownerId");

-- CreateIndex
CREATE INDEX "Device_customerId_udid_idx" ON "Device"("customerId", "udid");

-- CreateIndex
CREATE INDEX "Device_customerId_enrollmentId_idx" ON "Device"("customerId", "enrollmentId");

-- The events are the customer's; lib/data asks the device or person itself whether it is in sight.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
begin
  alter table "HolderEvent" enable row level security;
  alter table "HolderEvent" force row level security;
  execute format('create policy own_customer on "HolderEvent" using %s with check %s', mine, mine);
end $$;
