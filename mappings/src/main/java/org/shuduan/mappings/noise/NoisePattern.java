package org.shuduan.mappings.noise;

import java.util.regex.Pattern;

/**
 * A kind of text that belongs to no report.
 *
 * @param name what it is called where dropped text is listed, such as {@code contact}
 * @param scope whether it fills a line or stands inside one
 * @param needs a text that every match contains; lines without it are not tried
 * @param pattern matched against a line whose white space has been normalised
 * @param example a text that the pattern matches as a whole
 */
public record NoisePattern(
    String name, Scope scope, String needs, Pattern pattern, String example) {

  /** How much of a line a pattern may take. */
  public enum Scope {
    /** The whole line or nothing. */
    LINE,
    /** Any part of a line. */
    INLINE
  }

  /** Refuses a pattern that does not match its own example. */
  public NoisePattern {
    if (!pattern.matcher(example).matches() || !example.contains(needs)) {
      throw new IllegalArgumentException(
          "pattern %s does not match its example \"%s\" with \"%s\" in it"
              .formatted(pattern, example, needs));
    }
  }
}
