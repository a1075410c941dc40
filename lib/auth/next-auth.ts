import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { openSession, SESSION_HOURS } from "#lib/auth/credentials.ts";
import { visitorOf } from "#lib/auth/visitor.ts";
import { env } from "#lib/platform/env.ts";
import { type Reason, Refusal, type RefusalFacts } from "#lib/refusal.ts";

const SignIn = z.object({ email: z.string().min(1).max(320), password: z.string().min(1).max(1024) });

/** A refusal on its way through next-auth; to the outside it tells its reason alone. */
export class RefusedSignIn extends CredentialsSignin {
  readonly reason: Reason;
  readonly facts: RefusalFacts;

  constructor({ reason, facts }: Refusal) {
    super();
    this.code = reason;
    this.reason = reason;
    this.facts = facts;
  }
}

export const { handlers, auth, signIn, signOut } = NextAuth(() => ({
  secret: env().AUTH_SECRET ?? "",
  trustHost: true,
  session: { strategy: "jwt", maxAge: SESSION_HOURS * 3600 },
  pages: { signIn: "/sign-in" },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  providers: [
    Credentials({
      credentials: { email: {}, password: { type: "password" } },
      async authorize(given, request) {
        const { success, data } = SignIn.safeParse(given);
        if (!success) throw new RefusedSignIn(new Refusal("wrong-sign-in"));
        try {
          const { sessionId } = await openSession(
            data.email,
            data.password,
            visitorOf(request.headers),
            new Date(),
          );
          return { id: sessionId };
        } catch (error) {
          throw error instanceof Refusal ? new RefusedSignIn(error) : error;
        }
      },
    }),
  ],
  callbacks: {
    // The cookie carries a session's id and nothing else; who that is, and whether it still holds, stands in the database.
    jwt: ({ token, user }) => (user?.id ? { sub: user.id } : { sub: token.sub ?? "" }),
    session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub ?? "" } }),
  },
}));
