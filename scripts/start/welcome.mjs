/** What to open and how to sign in. The names and passwords are known only in the start that made them. */
export function welcome(settings, credentials) {
  const lines = ["", `Ready: open ${settings.appOrigin}`];
  if (credentials)
    lines.push("", ...Object.entries(credentials).map(([name, value]) => `  ${name}: ${value}`));
  lines.push("", "Ctrl-C stops everything.", "");
  return lines.join("\n");
}
