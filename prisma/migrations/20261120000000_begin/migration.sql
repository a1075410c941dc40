-- Text that is compared, ranged over or paged by is in "C": the same order on every server, and an index serves its prefixes.

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "identity" UUID NOT NULL DEFAULT gen_random_uuid(),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setUpAt" TIMESTAMPTZ(3),
    "operatorCustomerId" UUID,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "density" TEXT NOT NULL DEFAULT 'regular',
    "shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "address" TEXT,
    "agent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "memberId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspendedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "DueWork" (
    "customerId" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DueWork_pkey" PRIMARY KEY ("customerId","kind","id")
);

-- CreateTable
CREATE TABLE "RequestPace" (
    "location" TEXT COLLATE "C" NOT NULL,
    "nextAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "RequestPace_pkey" PRIMARY KEY ("location")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT COLLATE "C" NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ApiKeyHash" (
    "hash" TEXT NOT NULL,
    "customerId" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,

    CONSTRAINT "ApiKeyHash_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "MemberInvitationHash" (
    "hash" TEXT NOT NULL,
    "customerId" UUID NOT NULL,
    "invitationId" UUID NOT NULL,

    CONSTRAINT "MemberInvitationHash_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "swatch" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'live',
    "world" TEXT,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "startedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberSequence" (
    "customerId" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "NumberSequence_pkey" PRIMARY KEY ("customerId","kind")
);

-- CreateTable
CREATE TABLE "OrganizationGroup" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganizationGroup_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "MemberInvitation" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberInvitation_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "customerId" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "location" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("customerId","apiKeyId","key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "customerId" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "targetKind" TEXT,
    "targetId" TEXT,
    "targetName" TEXT,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "ContentToken" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "organization" TEXT NOT NULL,
    "uId" TEXT COLLATE "C" NOT NULL,
    "locationName" TEXT,
    "country" TEXT,
    "region" TEXT NOT NULL,
    "platform" TEXT,
    "website" TEXT,
    "secret" BYTEA NOT NULL,
    "secretKeyId" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "secretVersion" INTEGER NOT NULL DEFAULT 1,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "registered" BOOLEAN NOT NULL DEFAULT false,
    "everOurs" BOOLEAN NOT NULL DEFAULT false,
    "readOnly" BOOLEAN NOT NULL DEFAULT false,
    "legacy" BOOLEAN NOT NULL DEFAULT false,
    "ownerId" TEXT,
    "ownerName" TEXT,
    "ownerMetadata" TEXT,
    "ownerSince" TIMESTAMPTZ(3),
    "refusalKind" TEXT,
    "refusalNumber" INTEGER,
    "refusedAt" TIMESTAMPTZ(3),
    "silentSince" TIMESTAMPTZ(3),
    "lastAnsweredAt" TIMESTAMPTZ(3),
    "lastAnswerMs" INTEGER,
    "syncMinutes" INTEGER NOT NULL DEFAULT 15,
    "lastSyncAt" TIMESTAMPTZ(3),
    "lastFullSyncAt" TIMESTAMPTZ(3),
    "nextSyncAt" TIMESTAMPTZ(3),
    "syncFailures" INTEGER NOT NULL DEFAULT 0,
    "syncProblem" JSONB,
    "assetsVersion" TEXT,
    "assignmentsVersion" TEXT,
    "usersVersion" TEXT,
    "metadataRegion" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "ContentToken_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "Title" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "adamId" TEXT COLLATE "C" NOT NULL,
    "pricingParam" TEXT NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "developer" TEXT,
    "platforms" TEXT[],
    "bundleId" TEXT,
    "version" TEXT,
    "minimumOs" TEXT,
    "genre" TEXT,
    "storeUrl" TEXT,
    "iconHash" TEXT,
    "isCustom" BOOLEAN NOT NULL DEFAULT false,
    "metadataFrom" TEXT,
    "metadataAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Title_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "Asset" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "adamId" TEXT COLLATE "C" NOT NULL,
    "pricingParam" TEXT NOT NULL,
    "deviceAssignable" BOOLEAN NOT NULL,
    "revocable" BOOLEAN NOT NULL,
    "platforms" TEXT[],
    "total" INTEGER NOT NULL,
    "assigned" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "retired" INTEGER NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "licenseCustomerId" UUID,
    "licenseTokenId" UUID,
    "licenseTitleId" UUID,
    "licenseHolder" TEXT,

    CONSTRAINT "Asset_pkey" PRIMARY KEY ("customerId","tokenId","titleId")
);

-- CreateTable
CREATE TABLE "License" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "holder" TEXT COLLATE "C" NOT NULL,
    "reported" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "operationId" UUID,

    CONSTRAINT "License_pkey" PRIMARY KEY ("customerId","tokenId","titleId","holder")
);

-- CreateTable
CREATE TABLE "AppleUser" (
    "customerId" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "clientUserId" TEXT COLLATE "C" NOT NULL,
    "status" TEXT NOT NULL,
    "email" TEXT,
    "emailKey" TEXT COLLATE "C",
    "idHash" TEXT,
    "inviteCode" TEXT,
    "personId" UUID,

    CONSTRAINT "AppleUser_pkey" PRIMARY KEY ("customerId","tokenId","clientUserId")
);

-- CreateTable
CREATE TABLE "Metadata" (
    "customerId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "adamId" TEXT COLLATE "C" NOT NULL,
    "region" TEXT NOT NULL,
    "found" BOOLEAN NOT NULL,
    "answer" JSONB,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Metadata_pkey" PRIMARY KEY ("customerId","scope","adamId","region")
);

-- CreateTable
CREATE TABLE "Icon" (
    "customerId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "Icon_pkey" PRIMARY KEY ("customerId","hash")
);

-- CreateTable
CREATE TABLE "Device" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "serial" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "model" TEXT,
    "platform" TEXT NOT NULL,
    "osVersion" TEXT,
    "enrollment" TEXT NOT NULL DEFAULT 'unknown',
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Device_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "email" TEXT,
    "emailKey" TEXT COLLATE "C",
    "managedAccount" TEXT,
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "customerId" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("customerId","kind","word","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "customerId" UUID NOT NULL,
    "operationId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "key" TEXT COLLATE "C",
    "row" JSONB,
    "problem" TEXT,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("customerId","operationId","line")
);

-- CreateTable
CREATE TABLE "Plan" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" INTEGER NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "asked" JSONB NOT NULL,
    "totals" JSONB NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "operationId" UUID,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "PlanRow" (
    "customerId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleId" UUID NOT NULL,
    "holder" TEXT COLLATE "C" NOT NULL,
    "name" TEXT,
    "result" TEXT NOT NULL,
    "reason" TEXT,
    "tokenId" UUID,

    CONSTRAINT "PlanRow_pkey" PRIMARY KEY ("customerId","planId","ordinal")
);

-- CreateTable
CREATE TABLE "Operation" (
    "customerId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" INTEGER NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "tokenId" UUID,
    "planId" UUID,
    "subject" JSONB NOT NULL,
    "progress" JSONB NOT NULL,
    "problem" JSONB,
    "scheduled" BOOLEAN NOT NULL DEFAULT false,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "stopAsked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Operation_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "OperationLog" (
    "customerId" UUID NOT NULL,
    "operationId" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "OperationLog_pkey" PRIMARY KEY ("customerId","operationId","id")
);

-- CreateTable
CREATE TABLE "Order" (
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
    "settledAt" TIMESTAMPTZ(3),
    "operationLogCustomerId" UUID,
    "operationLogOperationId" UUID,
    "operationLogId" BIGINT,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("customerId","id")
);

-- CreateTable
CREATE TABLE "OrderItem" (
    "customerId" UUID NOT NULL,
    "operationId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "holder" TEXT COLLATE "C" NOT NULL,
    "name" TEXT,
    "state" TEXT NOT NULL,
    "reason" INTEGER,

    CONSTRAINT "OrderItem_pkey" PRIMARY KEY ("customerId","orderId","titleId","holder")
);

-- CreateIndex
CREATE UNIQUE INDEX "SetupLink_tokenHash_key" ON "SetupLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE INDEX "Session_memberId_createdAt_idx" ON "Session"("memberId", "createdAt");

-- CreateIndex
CREATE INDEX "Membership_memberId_idx" ON "Membership"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_customerId_groupId_memberId_key" ON "Membership"("customerId", "groupId", "memberId");

-- CreateIndex
CREATE INDEX "DueWork_dueAt_idx" ON "DueWork"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "OrganizationGroup_customerId_parentId_nameKey_key" ON "OrganizationGroup"("customerId", "parentId", "nameKey");

-- CreateIndex
CREATE INDEX "MemberInvitation_customerId_groupId_idx" ON "MemberInvitation"("customerId", "groupId");

-- CreateIndex
CREATE INDEX "ApiKey_customerId_groupId_idx" ON "ApiKey"("customerId", "groupId");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_targetKind_targetId_id_idx" ON "AuditEntry"("customerId", "targetKind", "targetId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_action_id_idx" ON "AuditEntry"("customerId", "action", "id");

-- CreateIndex
CREATE INDEX "ContentToken_customerId_groupId_idx" ON "ContentToken"("customerId", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "ContentToken_customerId_nameKey_key" ON "ContentToken"("customerId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "ContentToken_customerId_uId_key" ON "ContentToken"("customerId", "uId");

-- CreateIndex
CREATE INDEX "Title_customerId_nameKey_id_idx" ON "Title"("customerId", "nameKey", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Title_customerId_adamId_pricingParam_key" ON "Title"("customerId", "adamId", "pricingParam");

-- CreateIndex
CREATE INDEX "Asset_customerId_titleId_tokenId_idx" ON "Asset"("customerId", "titleId", "tokenId");

-- CreateIndex
CREATE INDEX "License_customerId_titleId_holder_tokenId_idx" ON "License"("customerId", "titleId", "holder", "tokenId");

-- CreateIndex
CREATE INDEX "License_customerId_holder_titleId_idx" ON "License"("customerId", "holder", "titleId");

-- CreateIndex
CREATE INDEX "AppleUser_customerId_personId_idx" ON "AppleUser"("customerId", "personId");

-- CreateIndex
CREATE INDEX "AppleUser_customerId_clientUserId_idx" ON "AppleUser"("customerId", "clientUserId");

-- CreateIndex
CREATE INDEX "Device_customerId_nameKey_id_idx" ON "Device"("customerId", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Device_customerId_groupId_nameKey_id_idx" ON "Device"("customerId", "groupId", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Device_customerId_groupId_serial_idx" ON "Device"("customerId", "groupId", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "Device_customerId_serial_key" ON "Device"("customerId", "serial");

-- CreateIndex
CREATE INDEX "Person_customerId_nameKey_id_idx" ON "Person"("customerId", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Person_customerId_groupId_nameKey_id_idx" ON "Person"("customerId", "groupId", "nameKey", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_customerId_emailKey_key" ON "Person"("customerId", "emailKey");

-- CreateIndex
CREATE INDEX "SearchWord_customerId_kind_id_idx" ON "SearchWord"("customerId", "kind", "id");

-- CreateIndex
CREATE INDEX "ImportRow_customerId_operationId_verdict_line_idx" ON "ImportRow"("customerId", "operationId", "verdict", "line");

-- CreateIndex
CREATE INDEX "ImportRow_customerId_operationId_key_idx" ON "ImportRow"("customerId", "operationId", "key");

-- CreateIndex
CREATE INDEX "Plan_customerId_groupId_number_idx" ON "Plan"("customerId", "groupId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_customerId_number_key" ON "Plan"("customerId", "number");

-- CreateIndex
CREATE INDEX "PlanRow_customerId_planId_result_ordinal_idx" ON "PlanRow"("customerId", "planId", "result", "ordinal");

-- CreateIndex
CREATE INDEX "Operation_customerId_groupId_number_idx" ON "Operation"("customerId", "groupId", "number");

-- CreateIndex
CREATE INDEX "Operation_customerId_tokenId_kind_number_idx" ON "Operation"("customerId", "tokenId", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Operation_customerId_number_key" ON "Operation"("customerId", "number");

-- CreateIndex
CREATE INDEX "Order_customerId_tokenId_state_idx" ON "Order"("customerId", "tokenId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Order_customerId_operationId_number_key" ON "Order"("customerId", "operationId", "number");

-- CreateIndex
CREATE INDEX "OrderItem_customerId_operationId_state_idx" ON "OrderItem"("customerId", "operationId", "state");

-- CreateIndex
CREATE INDEX "OrderItem_customerId_holder_idx" ON "OrderItem"("customerId", "holder");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationGroup" ADD CONSTRAINT "OrganizationGroup_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationGroup" ADD CONSTRAINT "OrganizationGroup_customerId_parentId_fkey" FOREIGN KEY ("customerId", "parentId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberInvitation" ADD CONSTRAINT "MemberInvitation_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentToken" ADD CONSTRAINT "ContentToken_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_customerId_tokenId_fkey" FOREIGN KEY ("customerId", "tokenId") REFERENCES "ContentToken"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_customerId_titleId_fkey" FOREIGN KEY ("customerId", "titleId") REFERENCES "Title"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_licenseCustomerId_licenseTokenId_licenseTitleId_lice_fkey" FOREIGN KEY ("licenseCustomerId", "licenseTokenId", "licenseTitleId", "licenseHolder") REFERENCES "License"("customerId", "tokenId", "titleId", "holder") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Device" ADD CONSTRAINT "Device_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_customerId_groupId_fkey" FOREIGN KEY ("customerId", "groupId") REFERENCES "OrganizationGroup"("customerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_customerId_operationId_fkey" FOREIGN KEY ("customerId", "operationId") REFERENCES "Operation"("customerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_operationLogCustomerId_operationLogOperationId_opera_fkey" FOREIGN KEY ("operationLogCustomerId", "operationLogOperationId", "operationLogId") REFERENCES "OperationLog"("customerId", "operationId", "id") ON DELETE SET NULL ON UPDATE CASCADE;
