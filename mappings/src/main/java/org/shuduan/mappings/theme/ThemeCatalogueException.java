package org.shuduan.mappings.theme;

/** A theme catalogue that cannot be used: the message says where and what to change. */
public final class ThemeCatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;

  ThemeCatalogueException(String source, int line, String problem) {
    super(source + ":" + line + ": " + problem);
    this.source = source;
    this.line = line;
  }

  /** The file, as it was named when the catalogue was loaded. */
  public String source() {
    return source;
  }

  /** The line of the mistake, from 1. */
  public int line() {
    return line;
  }
}
