package org.shuduan.query.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What this process logs from now on. simplelogger.properties names the file, the build another for
 * each of several processes.
 */
final class TestLog {

  private static final Path FILE =
      Path.of(System.getProperty("org.slf4j.simpleLogger.logFile", "target/tests.log"));

  private final int begin;

  private TestLog(int begin) {
    this.begin = begin;
  }

  static TestLog fromNow() throws IOException {
    return new TestLog(Math.toIntExact(Files.size(FILE)));
  }

  String read() throws IOException {
    byte[] all = Files.readAllBytes(FILE);
    return new String(Arrays.copyOfRange(all, begin, all.length), StandardCharsets.UTF_8);
  }
}
