import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth-options";
import { apiRoute } from "@/lib/platform/api-route";

const answer = apiRoute("/api/auth/[...nextauth]", async (request, context: unknown) => {
  const response: Response = await NextAuth(authOptions())(request, context);
  return response;
});

export { answer as GET, answer as POST };
