-- AlterTable
ALTER TABLE "UninstallWish" ADD COLUMN     "commandId" UUID;

-- CreateTable
CREATE TABLE "MdmAddress" (
    "connectorId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,

    CONSTRAINT "MdmAddress_pkey" PRIMARY KEY ("connectorId")
);

-- CreateTable
CREATE TABLE "MdmConnector" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "apiKey" BYTEA,
    "apiKeyKeyId" TEXT,
    "secret" BYTEA NOT NULL,
    "secretKeyId" TEXT NOT NULL,
    "installs" BOOLEAN NOT NULL DEFAULT false,
    "newcomers" TEXT NOT NULL DEFAULT 'offer',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "heardAt" TIMESTAMPTZ(3),
    "version" TEXT,
    "problem" TEXT,
    "problemAt" TIMESTAMPTZ(3),

    CONSTRAINT "MdmConnector_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "MdmEnrollment" (
    "customerId" UUID NOT NULL,
    "connectorId" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "userTarget" TEXT,
    "kind" TEXT NOT NULL,
    "serial" TEXT,
    "deviceId" UUID,
    "name" TEXT,
    "model" TEXT,
    "platform" TEXT NOT NULL DEFAULT 'unknown',
    "osVersion" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "MdmEnrollment_pkey" PRIMARY KEY ("customerId","connectorId","target")
);

-- CreateTable
CREATE TABLE "MdmCommand" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "connectorId" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "titleId" UUID,
    "adamId" TEXT,
    "bundleId" TEXT,
    "licensing" TEXT,
    "invitationUrl" TEXT,
    "bundleIds" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'queued',
    "appState" TEXT,
    "commandUuid" TEXT NOT NULL,
    "lookUuid" TEXT,
    "leavingAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "resends" INTEGER NOT NULL DEFAULT 0,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "problem" JSONB,
    "actorKind" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "givesUpAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "MdmCommand_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "MdmEvent" (
    "customerId" UUID NOT NULL,
    "connectorId" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "event" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MdmEvent_pkey" PRIMARY KEY ("customerId","connectorId","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "MdmAddress_customerId_connectorId_key" ON "MdmAddress"("customerId", "connectorId");

-- CreateIndex
CREATE INDEX "MdmConnector_customerId_groupId_idx" ON "MdmConnector"("customerId", "groupId");

-- CreateIndex
CREATE INDEX "MdmEnrollment_customerId_deviceId_idx" ON "MdmEnrollment"("customerId", "deviceId");

-- CreateIndex
CREATE INDEX "MdmEnrollment_customerId_connectorId_serial_idx" ON "MdmEnrollment"("customerId", "connectorId", "serial");

-- CreateIndex
CREATE INDEX "MdmCommand_customerId_lookUuid_idx" ON "MdmCommand"("customerId", "lookUuid");

-- CreateIndex
CREATE INDEX "MdmCommand_customerId_deviceId_askedAt_id_idx" ON "MdmCommand"("customerId", "deviceId", "askedAt", "id");

-- CreateIndex
CREATE INDEX "MdmCommand_customerId_titleId_kind_deviceId_idx" ON "MdmCommand"("customerId", "titleId", "kind", "deviceId");

-- CreateIndex
CREATE UNIQUE INDEX "MdmCommand_customerId_commandUuid_key" ON "MdmCommand"("customerId", "commandUuid");

-- CreateIndex
CREATE INDEX "UninstallWish_customerId_commandId_idx" ON "UninstallWish"("customerId", "commandId");

-- AddForeignKey
ALTER TABLE "MdmAddress" ADD CONSTRAINT "MdmAddress_customerId_connectorId_fkey" FOREIGN KEY ("customerId", "connectorId") REFERENCES "MdmConnector"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MdmConnector" ADD CONSTRAINT "MdmConnector_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MdmEnrollment" ADD CONSTRAINT "MdmEnrollment_customerId_connectorId_fkey" FOREIGN KEY ("customerId", "connectorId") REFERENCES "MdmConnector"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MdmCommand" ADD CONSTRAINT "MdmCommand_customerId_connectorId_fkey" FOREIGN KEY ("customerId", "connectorId") REFERENCES "MdmConnector"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MdmCommand" ADD CONSTRAINT "MdmCommand_customerId_deviceId_fkey" FOREIGN KEY ("customerId", "deviceId") REFERENCES "Device"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MdmEvent" ADD CONSTRAINT "MdmEvent_customerId_connectorId_fkey" FOREIGN KEY ("customerId", "connectorId") REFERENCES "MdmConnector"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One install, and one uninstall, of a title on a device at a time: asked for twice, it is the same.
CREATE UNIQUE INDEX "MdmCommand_open_app" ON "MdmCommand"("customerId", "deviceId", "titleId", "kind")
  WHERE "kind" IN ('install', 'remove') AND "state" IN ('queued', 'sent', 'acknowledged', 'not-now');

-- All are the customer's; lib/data narrows to reach by the connector's group, and commands by their device.
do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  name text;
begin
  foreach name in array array['MdmConnector', 'MdmEnrollment', 'MdmCommand', 'MdmEvent'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;
end $$;
