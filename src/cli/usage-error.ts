/** A call that cannot be understood; the message says what is wrong with it. Exit code 2. */
export class UsageError extends Error {}
