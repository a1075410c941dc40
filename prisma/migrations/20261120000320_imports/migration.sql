-- An import is a thing of its own, older than the operations that check and apply it.

-- DropTable
DROP TABLE "ImportRow";

-- CreateTable
CREATE TABLE "Import" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "encoding" TEXT,
    "delimiter" TEXT,
    "header" TEXT[],
    "sample" JSONB NOT NULL DEFAULT '[]',
    "columns" JSONB,
    "counts" JSONB,
    "problem" JSONB,
    "operationId" UUID,
    "appliedLine" INTEGER NOT NULL DEFAULT 0,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "ImportPiece" (
    "customerId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ImportPiece_pkey" PRIMARY KEY ("customerId","importId","ordinal")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "customerId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "key" TEXT COLLATE "C",
    "row" JSONB,
    "problem" TEXT,
    "column" TEXT,
    "verdict" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("customerId","importId","line")
);

-- CreateIndex
CREATE INDEX "Import_customerId_groupId_createdAt_idx" ON "Import"("customerId", "groupId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_customerId_importId_verdict_line_idx" ON "ImportRow"("customerId", "importId", "verdict", "line");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPiece" ADD CONSTRAINT "ImportPiece_customerId_importId_fkey" FOREIGN KEY ("customerId", "importId") REFERENCES "Import"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The pieces and rows of an import are the customer's; lib/data asks the import itself whether it is in reach.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
  name text;
begin
  foreach name in array array['ImportPiece', 'ImportRow'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
  alter table "Import" enable row level security;
  alter table "Import" force row level security;
  execute format('create policy in_reach on "Import" using (%s and %s) with check (%s and %s)', mine, reach, mine, reach);
end $$;
