export const formats = ["pretty", "json", "sarif", "markdown", "github"] as const;
export type Format = (typeof formats)[number];
