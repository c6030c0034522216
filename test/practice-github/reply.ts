import type { Json } from "./json.ts";
import type { Call } from "./route.ts";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204, body: undefined };

export const problem = (status: number, message: string, more: Json = {}): Reply => ({
  status,
  body: { message, documentation_url: "https://docs.github.com/rest", status: String(status), ...more },
});
export const notFound = problem(404, "Not Found");

/** 422 as GitHub words it. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
export const invalid = (resource: string, field: string, message: string): Reply =>
  problem(422, "Validation Failed", { errors: [{ resource, field, code: "custom", message }] });

/** One page of a list, with the Link header that leads on. */
export function page<T>(call: Call, items: readonly T[], wrap: (items: readonly T[]) => unknown = (one) => one): Reply {
  const size = Math.min(Number(call.query["per_page"] ?? 30), 100);
  const number = Number(call.query["page"] ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams({ ...call.query, page: String(to) });
    return `<${call.origin}${call.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(number < last ? [link(number + 1, "next"), link(last, "last")] : []),
    ...(number > 1 ? [link(1, "first"), link(number - 1, "prev")] : []),
  ];
  return {
    status: 200,
    body: wrap(items.slice((number - 1) * size, number * size)),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}
