-- CreateTable
CREATE TABLE "Registration" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "personId" UUID,
    "clientUserId" TEXT NOT NULL,
    "omits" TEXT[],
    "tries" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'wanted',
    "number" INTEGER,
    "problem" TEXT,
    "licenses" INTEGER NOT NULL DEFAULT 0,
    "books" INTEGER NOT NULL DEFAULT 0,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "operationId" UUID,
    "orderId" UUID,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "UserOrder" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "operationId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "eventId" TEXT,
    "eventStatus" TEXT,
    "failures" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reads" INTEGER NOT NULL DEFAULT 0,
    "problem" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "eventAt" TIMESTAMPTZ(3),
    "polledAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "UserOrder_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateIndex
CREATE INDEX "Registration_customerId_tokenId_state_id_idx" ON "Registration"("customerId", "tokenId", "state", "id");

-- CreateIndex
CREATE INDEX "Registration_customerId_tokenId_clientUserId_idx" ON "Registration"("customerId", "tokenId", "clientUserId");

-- CreateIndex
CREATE INDEX "Registration_customerId_personId_askedAt_idx" ON "Registration"("customerId", "personId", "askedAt");

-- CreateIndex
CREATE INDEX "Registration_customerId_operationId_state_id_idx" ON "Registration"("customerId", "operationId", "state", "id");

-- CreateIndex
CREATE INDEX "Registration_customerId_orderId_idx" ON "Registration"("customerId", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "UserOrder_customerId_operationId_number_key" ON "UserOrder"("customerId", "operationId", "number");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserOrder" ADD CONSTRAINT "UserOrder_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One wish of a sort for one person at one location: a second one changes nothing while the first is open.
CREATE UNIQUE INDEX "Registration_open_person" ON "Registration"("customerId", "tokenId", "personId")
  WHERE "verb" = 'register' AND "state" IN ('wanted', 'ordered', 'sent');
CREATE UNIQUE INDEX "Registration_open_user" ON "Registration"("customerId", "tokenId", "clientUserId")
  WHERE "verb" = 'retire' AND "state" IN ('wanted', 'ordered', 'sent');

-- Both are the customer's; lib/data asks the token, the person or the operation itself whether it is in sight.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  name text;
begin
  foreach name in array array['Registration', 'UserOrder'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
end $$;
