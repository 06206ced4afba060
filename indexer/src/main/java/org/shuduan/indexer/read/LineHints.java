package org.shuduan.indexer.read;

/**
 * What a format knows of a line beyond its characters. Hints support the splitter's own evidence,
 * they never stand alone.
 *
 * @param headingLevel 1 for the outermost heading, such as Word's Heading 1 or {@code h1}; 0 where
 *     the format does not say
 * @param indented whether the format indents the first line of this paragraph
 * @param wholeParagraph whether the format says that the line is one whole paragraph, as {@code p}
 *     in HTML does; false where a line may be any piece of one
 */
public record LineHints(int headingLevel, boolean indented, boolean wholeParagraph) {

  /** Nothing is known, as in plain text. */
  public static final LineHints NONE = new LineHints(0, false, false);

  /** Refuses levels below 0. */
  public LineHints {
    if (headingLevel < 0) {
      throw new IllegalArgumentException("heading level " + headingLevel + " is below 0");
    }
  }
}
