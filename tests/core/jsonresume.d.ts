declare module '@jsonresume/schema' {
  /** Calls back with what is wrong, or null and `true`. */
  export function validate(
    resume: unknown,
    done: (faults: readonly { readonly stack: string }[] | null, isValid: boolean) => void,
  ): void;
}
