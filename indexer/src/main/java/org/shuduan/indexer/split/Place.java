package org.shuduan.indexer.split;

/**
 * Where something stands in its source.
 *
 * @param firstLine its first line, from 1
 * @param lastLine its last line, inclusive
 * @param firstPage its first page, from 1; 0 where the source has no pages
 * @param lastPage its last page, inclusive; 0 where the source has no pages
 */
public record Place(int firstLine, int lastLine, int firstPage, int lastPage) {

  /** In words for readers, such as {@code 第3页第12–14行}. */
  public String label() {
    String lines = range(firstLine, lastLine, "行");
    return firstPage == 0 ? lines : range(firstPage, lastPage, "页") + lines;
  }

  private static String range(int first, int last, String unit) {
    return first == last ? "第" + first + unit : "第" + first + "–" + last + unit;
  }
}
