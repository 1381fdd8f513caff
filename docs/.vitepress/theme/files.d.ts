declare module '*.css';

declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}

declare module '*.svg' {
  const address: string;
  export default address;
}

/** What Vite says of the build. */
interface ImportMeta {
  readonly env: { readonly PROD: boolean; readonly SSR: boolean };
}
