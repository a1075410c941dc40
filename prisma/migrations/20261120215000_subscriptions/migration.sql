-- Seats of subscriptions are given to people and taken from them by orders that are written down before they are sent.

-- CreateTable
CREATE TABLE "SubscriptionSetting" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SubscriptionSetting_pkey" PRIMARY KEY ("customerId","tokenId")
);

-- CreateTable
CREATE TABLE "SubscriptionOrder" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenId" UUID NOT NULL,
    "adamId" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "renewing" BOOLEAN NOT NULL,
    "clientUserIds" TEXT[],
    "state" TEXT NOT NULL,
    "eventId" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "missing" TEXT[],
    "problem" JSONB,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "SubscriptionOrder_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateIndex
CREATE INDEX "SubscriptionOrder_customerId_tokenId_createdAt_idx" ON "SubscriptionOrder"("customerId", "tokenId", "createdAt");

-- AddForeignKey
ALTER TABLE "SubscriptionSetting" ADD CONSTRAINT "SubscriptionSetting_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubscriptionOrder" ADD CONSTRAINT "SubscriptionOrder_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Both are the customer's; lib/data asks the token itself whether it is in reach.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  name text;
begin
  foreach name in array array['SubscriptionSetting', 'SubscriptionOrder'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
end $$;
