/** Why a code was not accepted: the names of docs/domain/code-envelope.md, in the order in which they are looked for. */
export const REASONS = [
  'TOO_LONG',
  'WRONG_PREFIX',
  'OTHER_VERSION',
  'BAD_BASE45',
  'BAD_COMPRESSION',
  'INFLATED_TOO_LARGE',
  'BAD_STRUCTURE',
  'NOT_CANONICAL',
  'DUPLICATE_KEY',
  'UNKNOWN_ALGORITHM',
  'UNKNOWN_KEY',
  'WRONG_KEY_USE',
  'ALGORITHM_MISMATCH',
  'BAD_SIGNATURE',
  'BAD_CLAIMS',
  'WRONG_ISSUER',
  'KEY_REVOKED',
  'KEY_NOT_VALID_THEN',
  'CODE_REVOKED',
  'NOT_YET_VALID',
  'EXPIRED',
  'KEY_LIST_NOT_YET_VALID',
  'KEY_LIST_EXPIRED',
] as const

export type Reason = (typeof REASONS)[number]

/** Bytes that cannot be what they should be. */
export class Fault extends Error {
  constructor(
    readonly reason: Reason,
    detail: string,
  ) {
    super(detail)
  }
}
