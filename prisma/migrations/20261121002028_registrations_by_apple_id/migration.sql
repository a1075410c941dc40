-- Compared with Apple's ids as they are mirrored, by the same collation: otherwise no index joins the two.
ALTER TABLE "Registration" ALTER COLUMN "clientUserId" TYPE TEXT COLLATE "C";
