package org.shuduan.query;

/** What to do with paragraphs that stand in several reports. */
public enum Duplicates {
  /** Every paragraph is a hit and counts. */
  SHOW,
  /** Of paragraphs that are the same one is a hit and counts. Not supported yet. */
  HIDE
}
