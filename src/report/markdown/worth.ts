/** What a page is shortened by when it is too long, least first. */
export const worth = {
  waived: 1,
  notice: 2,
  files: 3,
  warning: 4,
  unread: 5,
  stage: 6,
  error: 7,
  always: Infinity,
} as const;
