import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth-options";

async function answer(request: Request, context: unknown): Promise<Response> {
  return NextAuth(authOptions())(request, context);
}

export { answer as GET, answer as POST };
