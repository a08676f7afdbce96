/** What the type checker cannot see: the constant that bundle.mjs puts in, and a library without types. */
declare const WORKER_SOURCE: string;

declare module "lunr" {
  const lunr: any;
  export default lunr;
}
