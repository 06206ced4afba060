package org.shuduan.mappings.region;

/** A line of the gazetteer's files that cannot be right; the message names file and line. */
public final class RegionDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * @param file name of the file
   * @param line number of the line, from 1; 0 when the file as a whole is meant
   * @param problem what is wrong and what is expected
   */
  public RegionDataException(String file, int line, String problem) {
    super(line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Number of the line, from 1; 0 when the file as a whole is meant. */
  public int line() {
    return line;
  }
}
