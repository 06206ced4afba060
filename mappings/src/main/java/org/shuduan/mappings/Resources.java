package org.shuduan.mappings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files among the compiled classes. */
public final class Resources {

  private Resources() {}

  /**
   * The lines of a resource in UTF-8.
   *
   * @param beside a class of the package that holds it
   * @throws IllegalStateException if it is missing
   */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is missing beside " + beside + "; build with Maven");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
