declare module '*.table' {
  /** A packed table. */
  const text: string;
  export default text;
}
