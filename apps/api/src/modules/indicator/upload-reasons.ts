import { fileSentences } from "@khorgos/prisma/extend"

/** What can be wrong with a line of an uploaded file: how a message goes on after the line and the column. */
export const uploadReasons = {
  ...fileSentences,
  UNKNOWN_COUNTRY: '"{value}" is no code of a country',
  YEAR_TWICE: '"{value}" has a value for {country} on line {earlier} already',
  NO_ROWS: "it has no rows",
  TOO_MANY_ROWS: "it has {rows} rows; {most} are allowed",
  UNREADABLE: "{detail}",
} as const
