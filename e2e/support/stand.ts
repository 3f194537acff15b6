/** The app the journeys run against, and the ShipStation beside it. */
export const port = Number(process.env["E2E_PORT"] ?? 3200);
export const origin = `http://localhost:${port}`;
export const shipStationApiPort = port + 90;
export const shipStationApiUrl = `http://127.0.0.1:${shipStationApiPort}`;

/** The mail server of the run. */
export const mailPort = port + 91;

/** The key of the one account that this ShipStation has; any other is refused. */
export const shipStationKey = {
  apiKey: "4e7f21a09bd84c6fa3150e9d27c8b641",
  apiSecret: "b80c3d6e95f247a1860f1c7de2a4593f",
};

export const samplePassword = "sample-owner-password";
export const sampleShipStation = { username: "ACMEShipStation", password: "sample-shipstation-pw" };
export const sampleIntakeToken = "sample-intake-token-0001";

/** What an app of the tests starts with: fixed where a test has to know it. */
export const appSettings = {
  LOG_LEVEL: "error",
  SHIPSTATION_API_URL: shipStationApiUrl,
  SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
  SAMPLE_OWNER_PASSWORD: samplePassword,
  SAMPLE_SHIPSTATION_PASSWORD: sampleShipStation.password,
  SAMPLE_INTAKE_TOKEN: sampleIntakeToken,
};
