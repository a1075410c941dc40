-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "leftAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "HolderGroup" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "rule" JSONB,
    "source" TEXT COLLATE "C" NOT NULL DEFAULT 'hand',
    "directoryId" UUID,
    "externalId" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "HolderGroup_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "HolderGroupMember" (
    "customerId" UUID NOT NULL,
    "holderGroupId" UUID NOT NULL,
    "holderId" UUID NOT NULL,

    CONSTRAINT "HolderGroupMember_pkey" PRIMARY KEY ("customerId","holderGroupId","holderId")
);

-- CreateTable
CREATE TABLE "HolderTag" (
    "customerId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "tag" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "HolderTag_pkey" PRIMARY KEY ("customerId","holderId","tag")
);

-- CreateTable
CREATE TABLE "Directory" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT,
    "adopts" BOOLEAN NOT NULL DEFAULT false,
    "managedAccounts" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "problemAt" TIMESTAMPTZ(3),

    CONSTRAINT "Directory_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "DirectoryHash" (
    "hash" TEXT NOT NULL,
    "customerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "directoryId" UUID NOT NULL,

    CONSTRAINT "DirectoryHash_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "DirectoryUser" (
    "customerId" UUID NOT NULL,
    "directoryId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "userName" TEXT NOT NULL,
    "userNameKey" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C",
    "active" BOOLEAN NOT NULL,
    "attributes" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DirectoryUser_pkey" PRIMARY KEY ("customerId","personId")
);

-- CreateIndex
CREATE INDEX "HolderGroup_customerId_kind_nameKey_id_groupId_idx" ON "HolderGroup"("customerId", "kind", "nameKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "HolderGroup_customerId_directoryId_externalId_idx" ON "HolderGroup"("customerId", "directoryId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "HolderGroup_customerId_groupId_kind_source_nameKey_key" ON "HolderGroup"("customerId", "groupId", "kind", "source", "nameKey");

-- CreateIndex
CREATE INDEX "HolderGroupMember_customerId_holderId_idx" ON "HolderGroupMember"("customerId", "holderId");

-- CreateIndex
CREATE INDEX "HolderTag_customerId_tag_holderId_idx" ON "HolderTag"("customerId", "tag", "holderId");

-- CreateIndex
CREATE INDEX "Directory_customerId_groupId_idx" ON "Directory"("customerId", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "DirectoryHash_customerId_directoryId_key" ON "DirectoryHash"("customerId", "directoryId");

-- CreateIndex
CREATE INDEX "DirectoryUser_customerId_directoryId_sequence_idx" ON "DirectoryUser"("customerId", "directoryId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "DirectoryUser_customerId_directoryId_userNameKey_key" ON "DirectoryUser"("customerId", "directoryId", "userNameKey");

-- CreateIndex
CREATE UNIQUE INDEX "DirectoryUser_customerId_directoryId_externalId_key" ON "DirectoryUser"("customerId", "directoryId", "externalId");

-- AddForeignKey
ALTER TABLE "HolderGroup" ADD CONSTRAINT "HolderGroup_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HolderGroup" ADD CONSTRAINT "HolderGroup_customerId_directoryId_fkey" FOREIGN KEY ("customerId", "directoryId") REFERENCES "Directory"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HolderGroupMember" ADD CONSTRAINT "HolderGroupMember_customerId_holderGroupId_fkey" FOREIGN KEY ("customerId", "holderGroupId") REFERENCES "HolderGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directory" ADD CONSTRAINT "Directory_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectoryHash" ADD CONSTRAINT "DirectoryHash_customerId_directoryId_fkey" FOREIGN KEY ("customerId", "directoryId") REFERENCES "Directory"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectoryUser" ADD CONSTRAINT "DirectoryUser_customerId_directoryId_fkey" FOREIGN KEY ("customerId", "directoryId") REFERENCES "Directory"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectoryUser" ADD CONSTRAINT "DirectoryUser_customerId_personId_fkey" FOREIGN KEY ("customerId", "personId") REFERENCES "Person"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Groups of devices and people, and directories, are an organization group's own; what hangs on them is the customer's, and
-- found through them or through the device or person.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
  name text;
begin
  foreach name in array array['HolderGroup', 'Directory'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy in_reach on %I using (%s and %s) with check (%s and %s)', name, mine, reach, mine, reach);
  end loop;
  foreach name in array array['HolderGroupMember', 'HolderTag', 'DirectoryUser'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
end $$;
