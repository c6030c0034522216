import type { Account, App } from "../accounts.ts";
import type { Json } from "../json.ts";

export const accountResource = (account: Account): Json => ({
  login: account.login,
  id: account.id,
  node_id: `U_${account.id}`,
  type: account.type,
  site_admin: false,
  html_url: `https://github.com/${account.login.replace(/^(.*)\[bot\]$/, "apps/$1")}`,
});

export const appResource = (app: App): Json => ({
  id: app.id,
  slug: app.slug,
  name: app.slug,
  node_id: `A_${app.id}`,
  client_id: `Iv1.${app.id}`,
  owner: { login: "acme", id: 1, type: "Organization" },
  permissions: app.permissions,
  events: [],
  external_url: "https://example.com",
  html_url: `https://github.com/apps/${app.slug}`,
});
