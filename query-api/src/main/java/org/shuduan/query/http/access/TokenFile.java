package org.shuduan.query.http.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text file of tokens, one a line: name and hash. A line taken out revokes its token; a server
 * that uses the file notices. Lines that begin with {@code #} and empty ones say nothing.
 */
public final class TokenFile {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  private static final List<String> HEADER =
      List.of(
          "# 数段接口的令牌，每行一个：名称 SHA-256。删去一行即收回该令牌，服务不必重启。", "# 新增：shuduan token add 名称 --tokens 本文件");

  private final Path path;

  public TokenFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /**
   * Adds a token; makes the file if there is none, readable by its owner only.
   *
   * @return the secret, which is kept nowhere
   * @throws TokenException if the name is taken or malformed, or the file cannot be written
   */
  public String add(String name) {
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Token token = Token.of(name, secret);
    List<String> lines = new ArrayList<>(Files.exists(path) ? lines() : HEADER);
    if (lines.stream().anyMatch(line -> names(line, name))) {
      throw new TokenException(path + " 里已有令牌“" + name + "”，请换个名称，或先收回它");
    }
    lines.add(token.toString());
    write(lines);
    return secret;
  }

  /**
   * Takes a token out.
   *
   * @throws TokenException if there is none of this name, or the file cannot be written
   */
  public void revoke(String name) {
    List<String> lines = new ArrayList<>(lines());
    if (!lines.removeIf(line -> names(line, name))) {
      throw new TokenException(path + " 里没有令牌“" + name + "”");
    }
    write(lines);
  }

  /** The names of all tokens, in the order of the file. */
  public List<String> names() {
    return read().stream().map(Token::name).toList();
  }

  /**
   * All tokens.
   *
   * @throws TokenException if the file cannot be read or a line is malformed
   */
  List<Token> read() {
    List<Token> tokens = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Token token = Token.parse(line);
      if (token == null) {
        throw new TokenException(path + " 第 " + (i + 1) + " 行不是“名称 SHA-256”");
      }
      tokens.add(token);
    }
    return tokens;
  }

  private static boolean names(String line, String name) {
    Token token = Token.parse(line);
    return token != null && token.name().equals(name);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new TokenException("读不了令牌文件 " + path + "；可用 shuduan token add 新建", e);
    }
  }

  /** In one step, so that a server never reads half a file. */
  private void write(List<String> lines) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      Path fresh = Files.createTempFile(folder, path.getFileName().toString(), ".new");
      Files.write(fresh, lines);
      if (Files.exists(path)
          && Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(
            fresh, Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
      } else if (Files.getFileAttributeView(fresh, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new TokenException("写不了令牌文件 " + path + "：" + e.getMessage(), e);
    }
  }
}
