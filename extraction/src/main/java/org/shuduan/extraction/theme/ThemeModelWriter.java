package org.shuduan.extraction.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** Writes the model of the standard catalogue; the build runs it after compiling this module. */
public final class ThemeModelWriter {

  private ThemeModelWriter() {}

  /**
   * Trains and writes.
   *
   * @param arguments the folder of the compiled classes
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0], "org", "shuduan", "extraction", "theme");
    ThemeModel model = ThemeTrainer.train(ThemeCatalogue.standard(), LabelledParagraph.standard());
    Files.write(folder.resolve(ThemeModel.RESOURCE), (Iterable<String>) model.lines()::iterator);
  }
}
