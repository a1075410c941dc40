-- What is asked of a token that cannot act waits here, and is replayed in the order in which it was asked.

-- CreateTable
CREATE TABLE "WaitingWish" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "name" TEXT,
    "verb" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedIn" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "operationId" UUID,

    CONSTRAINT "WaitingWish_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateIndex
CREATE INDEX "WaitingWish_customerId_tokenId_state_sequence_idx" ON "WaitingWish"("customerId", "tokenId", "state", "sequence");

-- CreateIndex
CREATE INDEX "WaitingWish_customerId_operationId_idx" ON "WaitingWish"("customerId", "operationId");

-- CreateIndex
CREATE INDEX "WaitingWish_customerId_askedIn_idx" ON "WaitingWish"("customerId", "askedIn");

-- AddForeignKey
ALTER TABLE "WaitingWish" ADD CONSTRAINT "WaitingWish_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wishes are the customer's; lib/data asks the token itself whether it is in sight.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
begin
  alter table "WaitingWish" enable row level security;
  alter table "WaitingWish" force row level security;
  execute format('create policy own_customer on "WaitingWish" using %s with check %s', mine, mine);
end $$;
