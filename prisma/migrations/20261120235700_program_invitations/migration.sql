-- CreateTable
CREATE TABLE "ProgramInvitation" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "titleId" UUID,
    "askedBy" TEXT NOT NULL,
    "queuedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "times" INTEGER NOT NULL DEFAULT 0,
    "channel" TEXT,
    "messageId" UUID,
    "deviceId" UUID,
    "problem" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProgramInvitation_pkey" PRIMARY KEY ("customerId","tokenId","personId")
);

-- CreateIndex
CREATE INDEX "ProgramInvitation_customerId_tokenId_state_changedAt_person_idx" ON "ProgramInvitation"("customerId", "tokenId", "state", "changedAt", "personId");

-- CreateIndex
CREATE INDEX "ProgramInvitation_customerId_tokenId_sentAt_idx" ON "ProgramInvitation"("customerId", "tokenId", "sentAt");

-- CreateIndex
CREATE INDEX "ProgramInvitation_customerId_personId_idx" ON "ProgramInvitation"("customerId", "personId");

-- AddForeignKey
ALTER TABLE "ProgramInvitation" ADD CONSTRAINT "ProgramInvitation_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramInvitation" ADD CONSTRAINT "ProgramInvitation_customerId_personId_fkey" FOREIGN KEY ("customerId", "personId") REFERENCES "Person"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- They are the customer's; lib/data asks the token and the person themselves whether they are in sight.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
begin
  alter table "ProgramInvitation" enable row level security;
  alter table "ProgramInvitation" force row level security;
  execute format('create policy own_customer on "ProgramInvitation" using %s with check %s', mine, mine);
end $$;
