/* What the owner of the repository says in package.json, and what the site makes of it. */
interface Package {
  readonly version: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/** Where the site is published, ending in a slash; none before the owner says so. */
export const siteAddress = ({ homepage }: Package): string | undefined => homepage?.replace(/\/?$/, '/');

/** The repository as a browser opens it: `https://github.com/owner/name`. */
export function repositoryAddress({ repository }: Package): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const [, owner] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url ?? '') ?? [];
  if (owner !== undefined) return `https://github.com/${owner}`;
  return url
    ?.replace(/^git\+/, '')
    .replace(/^(?:git@|ssh:\/\/git@)([^:/]+)[:/]/, 'https://$1/')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
}

/** Where the file behind a page is changed; `:path` stands for the file. */
export const editPattern = (repository: string): string => `${repository}/edit/main/:path`;
