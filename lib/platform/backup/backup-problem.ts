/** A backup cannot be made or taken back; the message is one sentence for the person who asked for it. */
export class BackupProblem extends Error {
  override name = "BackupProblem";
}
