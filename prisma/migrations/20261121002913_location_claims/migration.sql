-- How often a location is taken over counts for the location, whichever token and customer does it.

-- CreateTable
CREATE TABLE "LocationClaim" (
    "location" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LocationClaim_pkey" PRIMARY KEY ("location","at")
);

-- Those of before are known from the tokens' own events.
INSERT INTO "LocationClaim" ("location", "at")
SELECT DISTINCT encode(sha256(convert_to(c."uId", 'UTF8')), 'hex'), e."at" FROM "TokenEvent" e
JOIN "ContentToken" c ON c."customerId" = e."customerId" AND c."id" = e."tokenId"
WHERE e."kind" = 'taken-over';
