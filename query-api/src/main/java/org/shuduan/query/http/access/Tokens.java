package org.shuduan.query.http.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of a file as it is now: each question looks whether the file has changed. A file that
 * has become unreadable lets nobody in. Safe for use by many threads.
 */
public final class Tokens {

  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

  private final TokenFile file;
  private volatile Known known;

  /** What was read, and from which state of the file; null where there was none to read. */
  private record Known(@Nullable Stamp stamp, List<Token> tokens) {}

  private record Stamp(FileTime modified, long size, @Nullable Object key) {}

  /**
   * @throws TokenException if the file cannot be read or a line of it is malformed
   */
  public Tokens(TokenFile file) {
    this.file = file;
    this.known = new Known(stamp(), file.read());
  }

  /**
   * The name of the token that has this secret. Looks at every token, so that time tells nothing.
   */
  public Optional<String> nameOf(String secret) {
    byte[] hash = Token.sha256(secret);
    String found = null;
    for (Token token : current()) {
      if (token.matches(hash)) {
        found = token.name();
      }
    }
    return Optional.ofNullable(found);
  }

  private List<Token> current() {
    Stamp now = stamp();
    Known last = known;
    if (now != null && now.equals(last.stamp())) {
      return last.tokens();
    }
    List<Token> tokens;
    try {
      tokens = file.read();
    } catch (TokenException e) {
      LOG.error("{}", e.getMessage());
      tokens = List.of();
    }
    known = new Known(now, tokens);
    return tokens;
  }

  private @Nullable Stamp stamp() {
    try {
      BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
    } catch (IOException e) {
      return null;
    }
  }
}
