/** Size that sites which show a link ask of its picture, in pixels. */
export const SIZE = { width: 1200, height: 630 };
