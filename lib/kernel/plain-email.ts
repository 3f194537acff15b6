// Nothing that separates, quotes or folds addresses in a mail header: one mailbox or none.
const plainEmail = /^[^\s\p{Cc}@,;:<>()[\]"\\]{1,64}@[^\s\p{Cc}@,;:<>()[\]"\\]{1,253}$/u;

/** Whether the text is the address of one mailbox and can be nothing else. */
export function isPlainEmail(text: string): boolean {
  return plainEmail.test(text);
}
