declare module '*.table' {
  /** A table packed by `packTable`. */
  const text: string;
  export default text;
}
