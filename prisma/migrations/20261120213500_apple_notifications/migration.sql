-- Apple tells of changes at an address of each location's own; what it tells is stored before it is answered.

-- CreateTable
CREATE TABLE "NotificationAddress" (
    "key" TEXT NOT NULL,
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "uIdHash" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "nextSecretHash" TEXT,

    CONSTRAINT "NotificationAddress_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "NotificationSetting" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "wanted" BOOLEAN,
    "registeredAs" TEXT,
    "since" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),
    "problem" JSONB,
    "lastAt" TIMESTAMPTZ(3),

    CONSTRAINT "NotificationSetting_pkey" PRIMARY KEY ("customerId","tokenId")
);

-- CreateTable
CREATE TABLE "AppleNotification" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "notificationId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "batch" UUID,
    "handledAt" TIMESTAMPTZ(3),

    CONSTRAINT "AppleNotification_pkey" PRIMARY KEY ("customerId","tokenId","notificationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "NotificationAddress_customerId_tokenId_key" ON "NotificationAddress"("customerId", "tokenId");

-- CreateIndex
CREATE INDEX "AppleNotification_customerId_tokenId_handledAt_idx" ON "AppleNotification"("customerId", "tokenId", "handledAt");

-- CreateIndex
CREATE INDEX "AppleNotification_customerId_tokenId_receivedAt_idx" ON "AppleNotification"("customerId", "tokenId", "receivedAt");

-- AddForeignKey
ALTER TABLE "NotificationAddress" ADD CONSTRAINT "NotificationAddress_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationSetting" ADD CONSTRAINT "NotificationSetting_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppleNotification" ADD CONSTRAINT "AppleNotification_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Both are the customer's; lib/data asks the token itself whether it is in sight.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  name text;
begin
  foreach name in array array['NotificationSetting', 'AppleNotification'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
end $$;
