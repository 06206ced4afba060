package org.shuduan.mappings.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.lookup.PhraseTable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The units and measure words that a number may carry, from {@code units.yaml}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class UnitCatalogue {

  private static final String BUNDLED = "units.yaml";

  /** What a dimension converts to; things, rates and the rest keep their own unit. */
  private static final Map<Dimension, String> CANONICAL = canonicalUnits();

  private record Entry(Unit unit, String notBefore) {}

  private record UnitLine(
      String symbol,
      @Nullable List<String> variants,
      Dimension dimension,
      String factor,
      @Nullable String canonical,
      @Nullable String source,
      @Nullable String notBefore) {}

  private record MeasureLine(Dimension dimension, List<String> words) {}

  private record UnitFile(List<UnitLine> units, List<MeasureLine> measures) {}

  private final Map<String, Unit> byName;
  private final PhraseTable<Entry> table;

  private UnitCatalogue(Map<String, Entry> entries) {
    Map<String, Unit> names = new LinkedHashMap<>();
    entries.forEach((name, entry) -> names.put(name, entry.unit()));
    byName = Collections.unmodifiableMap(names);
    table = PhraseTable.of(entries);
  }

  /** The catalogue that comes with Shuduan. */
  public static UnitCatalogue standard() {
    try (InputStream in = UnitCatalogue.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + BUNDLED);
      }
      return read(in, BUNDLED);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUNDLED, e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @param in YAML as {@code units.yaml} describes it
   * @param name what messages call the file
   * @throws IllegalArgumentException if the file is not of that form, a factor is wrong, or a
   *     spelling stands twice; the message names the file and the entry
   */
  public static UnitCatalogue read(InputStream in, String name) {
    UnitFile file;
    try {
      file = yaml().readValue(in, UnitFile.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(name + ": " + e.getOriginalMessage() + at(e), e);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (UnitLine line : file.units()) {
      addUnit(entries, line, name);
    }
    for (MeasureLine line : file.measures()) {
      addMeasures(entries, line, name);
    }
    return new UnitCatalogue(entries);
  }

  /** Every spelling with its unit, in the order of the file. */
  public Collection<Unit> units() {
    return byName.values();
  }

  /** The unit of a spelling, null when the catalogue does not know it. */
  public @Nullable Unit find(String spelling) {
    return byName.get(spelling);
  }

  /**
   * The unit whose spelling is the longest that stands at a place of a text and is not the head of
   * another word there.
   *
   * @param from where the spelling is to start
   * @param to where the text ends, exclusive
   * @return null when no unit stands there
   */
  public @Nullable Unit longestAt(char[] text, int from, int to) {
    int end = table.longestEnd(text, from, to);
    while (end > from) {
      Entry entry = table.get(text, from, end);
      if (entry != null && (end == to || entry.notBefore().indexOf(text[end]) < 0)) {
        return entry.unit();
      }
      end = entry == null ? from : table.longestEnd(text, from, end - 1);
    }
    return null;
  }

  private static void addUnit(Map<String, Entry> entries, UnitLine line, String file) {
    String canonical = line.canonical();
    if (canonical == null) {
      canonical = CANONICAL.get(line.dimension());
    }
    if (canonical == null) {
      throw new IllegalArgumentException(
          file + ": unit " + line.symbol() + " needs a canonical unit");
    }
    Fraction factor;
    try {
      factor = Fraction.parse(line.factor());
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + ": unit " + line.symbol() + " has a wrong factor '" + line.factor() + "'", e);
    }
    if (line.source() == null) {
      throw new IllegalArgumentException(
          file + ": unit " + line.symbol() + " does not say where its factor comes from");
    }
    String notBefore = line.notBefore() == null ? "" : line.notBefore();
    for (String spelling : spellings(line)) {
      Unit unit =
          new Unit(spelling, line.symbol(), line.dimension(), factor, canonical, line.source());
      put(entries, spelling, new Entry(unit, notBefore), file);
    }
  }

  private static List<String> spellings(UnitLine line) {
    if (line.variants() == null) {
      return List.of(line.symbol());
    }
    List<String> all = new java.util.ArrayList<>(line.variants());
    all.add(0, line.symbol());
    return all;
  }

  private static void addMeasures(Map<String, Entry> entries, MeasureLine line, String file) {
    for (String word : line.words()) {
      int mark = word.indexOf('!');
      String name = mark < 0 ? word : word.substring(0, mark);
      String notBefore = mark < 0 ? "" : word.substring(mark + 1);
      String canonical = CANONICAL.getOrDefault(line.dimension(), name);
      Unit unit = new Unit(name, name, line.dimension(), Fraction.ONE, canonical, null);
      put(entries, name, new Entry(unit, notBefore), file);
    }
  }

  private static void put(Map<String, Entry> entries, String spelling, Entry entry, String file) {
    if (spelling.isBlank()) {
      throw new IllegalArgumentException(file + ": a unit without a name");
    }
    if (entries.put(spelling, entry) != null) {
      throw new IllegalArgumentException(file + ": '" + spelling + "' stands twice");
    }
  }

  private static Map<Dimension, String> canonicalUnits() {
    Map<Dimension, String> units = new EnumMap<>(Dimension.class);
    units.put(Dimension.PEOPLE, "人");
    units.put(Dimension.TIMES, "次");
    units.put(Dimension.MONEY, "元");
    units.put(Dimension.AREA, "平方米");
    units.put(Dimension.LENGTH, "米");
    units.put(Dimension.MASS, "千克");
    units.put(Dimension.VOLUME, "立方米");
    units.put(Dimension.DURATION, "秒");
    units.put(Dimension.SHARE, "%");
    units.put(Dimension.TEMPERATURE, "℃");
    return units;
  }

  private static YAMLMapper yaml() {
    return YAMLMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private static String at(JacksonException e) {
    return e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
  }
}
