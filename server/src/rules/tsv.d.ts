declare module '*.tsv' {
  /** The rows, a line each, with tabs between the columns. */
  const text: string;
  export default text;
}
