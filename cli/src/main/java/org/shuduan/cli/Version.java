package org.shuduan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions that the build wrote into {@code version.properties}. */
final class Version implements IVersionProvider {

  private static final Properties PROPERTIES = load();

  /** The version of this program. */
  static String program() {
    return PROPERTIES.getProperty("program");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "数段 " + program(),
      "Java " + Runtime.version(),
      "随附 Elasticsearch " + PROPERTIES.getProperty("elasticsearch")
    };
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
