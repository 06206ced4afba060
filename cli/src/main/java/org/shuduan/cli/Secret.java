package org.shuduan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads passwords and keys from files and environment variables. What they hold appears in no
 * message.
 */
final class Secret {

  private static final String OF_FILE = "_FILE";

  private Secret() {}

  /** What an environment variable says; null if it is not set or empty. */
  static @Nullable String variable(String name) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? null : value;
  }

  /**
   * The secret of a file, else of an environment variable, else of the file that the same variable
   * with {@code _FILE} behind its name names.
   *
   * @param file null if none was given on the command line
   * @return null if there is none
   * @throws CommandFailure if a file was named that holds none
   */
  static @Nullable String of(@Nullable Path file, String variable) {
    if (file != null) {
      return in(file);
    }
    String value = variable(variable);
    String named = variable(variable + OF_FILE);
    return value != null || named == null ? value : in(Path.of(named));
  }

  /** The one line of a file. */
  private static String in(Path file) {
    try {
      String secret = Files.readString(file).strip();
      if (secret.isEmpty() || secret.lines().count() > 1) {
        throw new CommandFailure(file + " 应只有一行：密码或密钥");
      }
      return secret;
    } catch (NoSuchFileException e) {
      throw new CommandFailure("没有这个文件：" + file);
    } catch (IOException e) {
      throw new CommandFailure("不能读 " + file + "：" + e.getClass().getSimpleName());
    }
  }
}
