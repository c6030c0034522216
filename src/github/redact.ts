const secretShapes = [
  /gh[pousr]_[A-Za-z0-9._-]+/g,
  /github_pat_[A-Za-z0-9_]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /(?<=authorization["']?\s*[:=]\s*["']?)(?:bearer |token |basic )?[^\s"',]+/gi,
];

/** Text without tokens and keys: those known by value, and whatever looks like one. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 8);
  const withoutKnown = known.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  return secretShapes.reduce((rest, shape) => rest.replace(shape, "***"), withoutKnown);
}
