-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "personId" UUID;

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT,
    "defaultLanguage" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" TEXT,

    CONSTRAINT "MessageTemplate_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "TemplateVersion" (
    "customerId" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" TEXT NOT NULL,
    "restoredOf" INTEGER,

    CONSTRAINT "TemplateVersion_pkey" PRIMARY KEY ("customerId","templateId","number")
);

-- CreateIndex
CREATE INDEX "MessageTemplate_customerId_groupId_idx" ON "MessageTemplate"("customerId", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "MessageTemplate_customerId_nameKey_key" ON "MessageTemplate"("customerId", "nameKey");

-- CreateIndex
CREATE INDEX "OutgoingMail_customerId_personId_createdAt_idx" ON "OutgoingMail"("customerId", "personId", "createdAt");

-- AddForeignKey
ALTER TABLE "MessageTemplate" ADD CONSTRAINT "MessageTemplate_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateVersion" ADD CONSTRAINT "TemplateVersion_customerId_templateId_fkey" FOREIGN KEY ("customerId", "templateId") REFERENCES "MessageTemplate"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A template of a group above is seen and used below, changed only where it lives; a version is never changed.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
  sight constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.sight'', true), ''''), '',''))::uuid[]))';
begin
  alter table "MessageTemplate" enable row level security;
  alter table "MessageTemplate" force row level security;
  execute format('create policy in_sight on "MessageTemplate" for select using (%s and %s)', mine, sight);
  execute format('create policy add_in_reach on "MessageTemplate" for insert with check (%s and %s)', mine, reach);
  execute format('create policy change_in_reach on "MessageTemplate" for update using (%s and %s) with check (%s and %s)', mine, reach, mine, reach);
  execute format('create policy remove_in_reach on "MessageTemplate" for delete using (%s and %s)', mine, reach);

  alter table "TemplateVersion" enable row level security;
  alter table "TemplateVersion" force row level security;
  execute format('create policy own_customer on "TemplateVersion" for select using (%s)', mine);
  execute format('create policy add_own on "TemplateVersion" for insert with check (%s)', mine);
  execute format('create policy remove_own on "TemplateVersion" for delete using (%s)', mine);
end $$;
