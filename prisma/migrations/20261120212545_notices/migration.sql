-- Notices of tokens, who is written to about them, the webhooks and calendars that tell them, and an outbox of all mail.

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "groupId" UUID,
ADD COLUMN     "insteadOf" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'invitation',
ADD COLUMN     "noticeIds" UUID[],
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'waiting';

-- CreateTable
CREATE TABLE "Notice" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "episode" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "tokenName" TEXT NOT NULL,
    "locationName" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "silenced" BOOLEAN NOT NULL DEFAULT false,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" TEXT,
    "escalatedAt" TIMESTAMPTZ(3),
    "overAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "TokenAddress" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "bouncedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TokenAddress_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "TokenAddressHash" (
    "hash" TEXT NOT NULL,
    "customerId" UUID NOT NULL,
    "addressId" UUID NOT NULL,

    CONSTRAINT "TokenAddressHash_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "secretKeyId" TEXT NOT NULL,
    "kinds" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "webhookId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "status" INTEGER,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "CalendarFeedHash" (
    "hash" TEXT NOT NULL,
    "customerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "feedId" UUID NOT NULL,

    CONSTRAINT "CalendarFeedHash_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "Notice_customerId_createdAt_id_idx" ON "Notice"("customerId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_customerId_tokenId_kind_episode_rung_key" ON "Notice"("customerId", "tokenId", "kind", "episode", "rung");

-- CreateIndex
CREATE UNIQUE INDEX "TokenAddress_customerId_tokenId_email_key" ON "TokenAddress"("customerId", "tokenId", "email");

-- CreateIndex
CREATE INDEX "Webhook_customerId_groupId_idx" ON "Webhook"("customerId", "groupId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_customerId_webhookId_createdAt_id_idx" ON "WebhookDelivery"("customerId", "webhookId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "CalendarFeed_customerId_groupId_idx" ON "CalendarFeed"("customerId", "groupId");

-- CreateIndex
CREATE INDEX "OutgoingMail_customerId_createdAt_id_idx" ON "OutgoingMail"("customerId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TokenAddress" ADD CONSTRAINT "TokenAddress_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_customerId_webhookId_fkey" FOREIGN KEY ("customerId", "webhookId") REFERENCES "Webhook"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was sent or given up before this: its text is gone.
UPDATE "OutgoingMail" SET "state" = CASE WHEN "sentAt" IS NOT NULL THEN 'sent' WHEN "text" = '' THEN 'failed' ELSE 'waiting' END;

-- Webhooks and calendars are a group's own; what hangs on a token or a webhook is the customer's, and found through it.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
  name text;
begin
  foreach name in array array['Webhook', 'CalendarFeed'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy in_reach on %I using (%s and %s) with check (%s and %s)', name, mine, reach, mine, reach);
  end loop;
  foreach name in array array['Notice', 'TokenAddress', 'WebhookDelivery'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
end $$;
