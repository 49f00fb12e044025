/** Refusals of the server to which the app has an answer of its own, as the server spells them. */
export const codes = {
  versionConflict: 'AKTE.VERSION_CONFLICT',
  offsetConflict: 'UPLOAD.OFFSET_CONFLICT',
  uploadInterrupted: 'UPLOAD.INTERRUPTED',
  /** Area of the refusals that mean: this Stapel takes nothing more. */
  ofStapel: 'STAPEL.',
  keyReused: 'REQUEST.KEY_REUSED',
  answerNotKept: 'REQUEST.ANSWER_NOT_KEPT',
  answerWithheld: 'REQUEST.ANSWER_WITHHELD',
} as const;
