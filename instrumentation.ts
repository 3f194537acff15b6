/** Next calls this once in each server process: where the role allows, it takes up the jobs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { joinWork } = await import("@/lib/jobs/join-work");
  await joinWork();
}
