/** What the parts of the extra that draws diagrams hand to each other. */

export type Remark = (line: number, message: string) => void;

/** What a kind's reader makes of the lines after its first. */
export interface Reading {
  /** For those who do not see the picture, in order. */
  labels: string[];
  /** If it has one among its statements. */
  title?: string;
  /** A flowchart as the library's own graph, which its reader would make of it. */
  graph?: any;
  /** The other kinds as lines for the library to read. */
  lines?: string[];
  /** What states are called. */
  states?: { id: string; label: string }[];
  /** What stands above a class's name. */
  annotations?: Map<string, string>;
  /** Which of a class diagram's relations are lines without an arrow. */
  bare?: number[];
}

/** Throws an error with the line where it cannot go on. */
export type Reader = (lines: string[], remark: Remark, direction?: string) => Reading;

export type Kind = 'flowchart' | 'sequence' | 'state' | 'class' | 'entity';

export interface Drawing extends Reading {
  kind: Kind;
  title: string;
  description: string;
  /** Lines from 0. */
  remarks: { line: number; message: string }[];
}
