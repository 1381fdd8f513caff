/* What the site's builder knows and TypeScript does not. */
/// <reference types="vite/client" />
