-- What happens to a token is written down as it happens, for its health timeline; it may also only be observed.

-- AlterTable
ALTER TABLE "ContentToken" ADD COLUMN     "observing" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "TokenEvent" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "actorKind" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,

    CONSTRAINT "TokenEvent_pkey" PRIMARY KEY ("customerId","tokenId","at","id")
);

-- AddForeignKey
ALTER TABLE "TokenEvent" ADD CONSTRAINT "TokenEvent_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The events are the customer's; lib/data asks the token itself whether it is in sight.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
begin
  alter table "TokenEvent" enable row level security;
  alter table "TokenEvent" force row level security;
  execute format('create policy own_customer on "TokenEvent" using %s with check %s', mine, mine);
end $$;
