import { demoWelcome } from "./demo.mjs";

/** What to open and how to sign in. The names and passwords are known only in the start that made them. */
export function welcome(settings, credentials, demo = null) {
  const lines = ["", `Ready: open ${settings.appOrigin}`];
  if (credentials?.created) lines.push("", ...signIns(settings, credentials));
  if (demo) lines.push(...demoWelcome(demo));
  lines.push("", "Ctrl-C stops everything.", "");
  return lines.join("\n");
}

function signIns(settings, { owner, operator, shipStation, intakeToken }) {
  const personPassword = shown(owner.password, settings.sampleOwnerPassword, "SAMPLE_OWNER_PASSWORD");
  const shipStationPassword = shown(
    shipStation.password,
    settings.sampleShipStationPassword,
    "SAMPLE_SHIPSTATION_PASSWORD",
  );
  const token = shown(intakeToken, settings.sampleIntakeToken, "SAMPLE_INTAKE_TOKEN");
  return [
    "The sample shop, ACME Auto Parts. What is random here is shown this once:",
    `  Owner        ${owner.email}`,
    `  Operator     ${operator.email}`,
    `    password   ${personPassword}`,
    `  ShipStation  ${shipStation.userName}, at ${settings.appOrigin}/api/shipstation`,
    `    password   ${shipStationPassword}`,
    `  Intake       ${settings.appOrigin}/api/orders`,
    `    token      ${token}`,
  ];
}

/** A secret that somebody gave is not repeated on a terminal. */
function shown(secret, given, setting) {
  return given === null ? secret : `as given in ${setting}`;
}
