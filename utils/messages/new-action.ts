/** A fresh id for one action of the user. It stays the same while the action is sent again. */
export const newAction = (): string => crypto.randomUUID();
