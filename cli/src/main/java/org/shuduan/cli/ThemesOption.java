package org.shuduan.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.theme.ThemeCatalogue;
import picocli.CommandLine.Option;

/** Which themes a command reads, the same for every command. */
final class ThemesOption {

  @Option(
      names = "--themes",
      paramLabel = "文件",
      description = "自己的主题目录（YAML，格式见 mappings 的 themes.yaml；缺省：自带的 29 个主题）")
  private @Nullable Path file;

  /**
   * The catalogue that was asked for.
   *
   * @throws org.shuduan.mappings.theme.ThemeCatalogueException if it has a mistake; says the line
   * @throws CommandFailure if there is no such file
   */
  ThemeCatalogue catalogue() throws IOException {
    try {
      return file == null ? ThemeCatalogue.standard() : ThemeCatalogue.load(file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("没有这个文件：" + file);
    }
  }
}
