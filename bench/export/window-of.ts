/** The window and the page of an address of the bench, which writes its dates in one way only. */
export function windowOf(address: string): { window: { startMs: number; endMs: number }; page: number } {
  const query = new URL(address, "http://localhost").searchParams;
  const startMs = momentMs(query.get("start_date") ?? "");
  return {
    window: { startMs, endMs: momentMs(query.get("end_date") ?? "") + 59_999 },
    page: Number(query.get("page")),
  };
}

/** "MM/dd/yyyy HH:mm" in UTC. */
function momentMs(text: string): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}
