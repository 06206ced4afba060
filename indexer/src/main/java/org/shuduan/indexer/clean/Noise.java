package org.shuduan.indexer.clean;

/**
 * A range of the source that is noise.
 *
 * @param name the kind, as the pattern list names it
 * @param start where it starts in the source text
 * @param text what stands there
 */
public record Noise(String name, int start, String text) {

  /** Where it ends in the source text, exclusive. */
  public int end() {
    return start + text.length();
  }
}
