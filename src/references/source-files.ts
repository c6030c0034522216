const code =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|erb|haml|slim|rake|go|java|kt|kts|scala|groovy|php|twig|cs|fs|vb|ex|exs|eex|heex|rs|swift|dart|clj|lua|pl|pm|sql|graphql|gql|prisma|proto)$/i;

/** Nothing in these runs in production, or it is the schema itself that is spoken of. */
const elsewhere =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|coverage|\.git|tests?|__tests__|specs?|e2e|cypress|fixtures?|mocks?|__mocks__|factories|seeds?|docs?|examples?|locales?|i18n|migrations?|migrate|post_migrate|versions|db\/structure\.sql|db\/schema\.rb|structure\.sql|schema\.sql)(?:\/|$)|\.(?:test|spec|stories|d|min|generated)\.[^/]+$|_(?:test|spec)\.[^/]+$/i;

/** Could this file be code that runs beside the database? */
export function isSourceFile(path: string): boolean {
  return code.test(path) && !elsewhere.test(path);
}
