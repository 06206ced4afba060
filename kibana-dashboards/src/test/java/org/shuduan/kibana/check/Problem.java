package org.shuduan.kibana.check;

/**
 * Something that is wrong with an import file.
 *
 * @param where the object, and the place in it
 * @param what is wrong
 */
public record Problem(String where, String what) {

  @Override
  public String toString() {
    return where + ": " + what;
  }
}
