package org.shuduan.indexer.read;

/**
 * The text of a source in windows: pieces of whole lines, in reading order. Most sources are one
 * window. A large text file has many and holds none of them, so that its length does not matter to
 * memory.
 */
public interface TextWindows {

  /** The file's name, for messages. */
  String name();

  /** The format and how it was read, such as {@code txt, UTF-8}. */
  String format();

  /** How many windows there are, at least one. */
  int windows();

  /**
   * A window; it may be asked for again, and in any order.
   *
   * @param index from 0
   * @throws UnreadableSourceException if the file is no longer what it was when it was opened
   */
  SourceText window(int index) throws UnreadableSourceException;
}
