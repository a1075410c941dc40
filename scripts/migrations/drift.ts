import { difference } from "#scripts/migrations/difference.ts";
import { Problem } from "#scripts/problem.ts";

try {
  const sql = await difference();
  if (sql === undefined) console.log("The migrations make exactly what prisma/schema.prisma says.");
  else
    console.log(
      `${sql.trim()}\n\nprisma/schema.prisma says more than the migrations make: npm run db:new -- name`,
    );
  process.exitCode = sql === undefined ? 0 : 1;
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
