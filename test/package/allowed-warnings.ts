/** A known warning of `web-ext lint` that we accept. */
export interface AllowedWarning {
  readonly code: string;
  readonly message: string;
  /** How often it may occur: each further one is reported. */
  readonly max: number;
  readonly reason: string;
}

/** All of them; any other warning fails the run. */
export const allowedWarnings: readonly AllowedWarning[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
    max: 1,
    reason: 'preact has one assignment for `dangerouslySetInnerHTML`, which our lint forbids us to use',
  },
];
