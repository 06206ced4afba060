package org.shuduan.indexer.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ids made from content: indexing the same material again gives the same ids, whatever the file's
 * name and format.
 *
 * <p>An id is the first 96 bits of a SHA-256 in hexadecimal: among 100 million documents the chance
 * that any two clash is below 10⁻¹³.
 */
public final class ContentId {

  private static final int BYTES = 12;

  private ContentId() {}

  /**
   * The id of a report.
   *
   * @param repetition 0 for the first report of its source with this headline, title and date, 1
   *     for the second ...
   */
  public static String ofReport(
      @Nullable String headline, String title, @Nullable Object date, int repetition) {
    return hash("report", squeeze(headline), squeeze(title), date, repetition);
  }

  /**
   * The id of a paragraph.
   *
   * @param text the folded text; white space does not count
   * @param repetition 0 for the first paragraph of its report with this text, 1 for the second ...
   */
  public static String ofParagraph(String reportId, String text, int repetition) {
    return hash("paragraph", reportId, squeeze(text), repetition);
  }

  /** The id of the quantity that starts at this place of a paragraph. */
  public static String ofQuantity(String paragraphId, int start) {
    return paragraphId + "-" + start;
  }

  /** The id of a source file's entry: a file that changes stays the same source. */
  public static String ofSource(String file) {
    return hash("source", file);
  }

  /** The id of the entry of a file that could not be used. */
  public static String ofReject(String file) {
    return hash("reject", file);
  }

  private static String squeeze(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[\\s\\u3000\\u00a0]+", "");
  }

  /** The unit separator keeps ("ab", "c") and ("a", "bc") apart. */
  private static String hash(@Nullable Object... parts) {
    StringBuilder joined = new StringBuilder();
    for (Object part : parts) {
      joined.append(part == null ? "" : part).append('\u001f');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(joined.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
