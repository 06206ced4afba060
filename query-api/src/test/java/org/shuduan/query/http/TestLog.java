package org.shuduan.query.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the program logs from now on. simplelogger.properties names the file. */
final class TestLog {

  private static final Path FILE = Path.of("target/tests.log");

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
