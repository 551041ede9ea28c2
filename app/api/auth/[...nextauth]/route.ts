import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#auth/options.ts";
import { settings } from "#env";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The options need the open key, which a build has not: they are made at the first request. */
const answer = (request: NextRequest, context: Context) => {
  // biome-ignore lint/style/noProcessEnv: next-auth reads its address from nowhere else
  process.env.NEXTAUTH_URL ??= settings().BASE_URL;
  return NextAuth(request as never, context as never, authOptions());
};

export { answer as GET, answer as POST };
