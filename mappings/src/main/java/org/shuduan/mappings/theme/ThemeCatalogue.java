package org.shuduan.mappings.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shuduan.mappings.Fingerprint;

/**
 * The themes that paragraphs of one field can have, with the rules that find them.
 *
 * @param groups the groups in the order of the file
 * @param themes the themes in the order of the file
 * @param general rules for general talk: each match raises the score that a theme needs
 * @param scoring how evidence becomes themes
 * @param fingerprint tells this content of the file from any other, see {@link Fingerprint}
 */
public record ThemeCatalogue(
    List<ThemeGroup> groups,
    List<Theme> themes,
    List<ThemeRule> general,
    ThemeScoring scoring,
    String fingerprint) {

  private static final String STANDARD = "themes.yaml";

  public ThemeCatalogue {
    groups = List.copyOf(groups);
    themes = List.copyOf(themes);
    general = List.copyOf(general);
  }

  /**
   * The catalogue that comes with Shuduan: 29 themes of reports on civic improvement. Its
   * fingerprint tells its labelled paragraphs too, since themes depend on both.
   */
  public static ThemeCatalogue standard() {
    try (InputStream in = ThemeCatalogue.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + STANDARD + " is missing from the jar");
      }
      byte[] yaml = in.readAllBytes();
      try (InputStream paragraphs = LabelledParagraph.open()) {
        byte[] both =
            new SequenceInputStream(new ByteArrayInputStream(yaml), paragraphs).readAllBytes();
        return read(yaml, STANDARD, Fingerprint.of(both));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Loads a catalogue of the user's own.
   *
   * @throws ThemeCatalogueException if the file is no valid catalogue; says line and mistake
   * @throws IOException if the file cannot be read
   */
  public static ThemeCatalogue load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return load(in, file.toString());
    }
  }

  /**
   * Loads a catalogue from a stream of UTF-8 and leaves the stream open.
   *
   * @param source how messages name the file
   * @throws ThemeCatalogueException if it is no valid catalogue; says line and mistake
   * @throws IOException if the stream cannot be read
   */
  public static ThemeCatalogue load(InputStream in, String source) throws IOException {
    byte[] bytes = in.readAllBytes();
    return read(bytes, source, Fingerprint.of(bytes));
  }

  private static ThemeCatalogue read(byte[] bytes, String source, String fingerprint) {
    String yaml;
    try {
      yaml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ThemeCatalogueException(source, 1, "the file is not UTF-8; save it as UTF-8");
    }
    return new CatalogueReader(source).read(yaml, fingerprint);
  }

  /** The theme with this id, if the catalogue has it. */
  public Optional<Theme> theme(String id) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  /** Names and groups of all themes in the order of the file, to be kept with an index. */
  public List<ThemeLabel> labels() {
    return themes.stream().map(Theme::label).toList();
  }
}
