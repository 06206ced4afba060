package org.shuduan.mappings.index;

/**
 * The names of the stored fields, as queries and documents use them. A test holds them against the
 * index definitions.
 */
public final class Fields {

  public static final String ID = "id";
  public static final String INDEXED_AT = "indexed_at";
  public static final String THEMES = "themes";
  public static final String DUPLICATE_GROUP = "duplicate_group";

  /** How many paragraphs are in that group, the paragraph itself included. */
  public static final String DUPLICATES = "duplicates";

  private Fields() {}

  /** Of a report, in paragraphs and quantities. */
  public static final class Report {
    public static final String REPORT = "report";
    public static final String ID = "report.id";
    public static final String ORDINAL = "report.ordinal";
    public static final String HEADLINE = "report.headline";
    public static final String TITLE = "report.title";
    public static final String TITLE_CHAR = "report.title.char";
    public static final String DATE = "report.date";
    public static final String YEAR = "report.year";
    public static final String ORGANIZATION = "report.organization";

    private Report() {}
  }

  /** Of the region of a report, in paragraphs and quantities. */
  public static final class Region {
    public static final String REGION = "region";
    public static final String CODE = "region.code";
    public static final String PROVINCE = "region.province";
    public static final String CITY = "region.city";
    public static final String COUNTY = "region.county";
    public static final String NAME = "region.name";
    public static final String LEVEL = "region.level";

    /** Codes from the province down to the region itself. */
    public static final String PATH = "region.path";

    private Region() {}
  }

  /** Of a paragraph. */
  public static final class Paragraph {
    public static final String TEXT = "text";

    /** The text by characters, where whatever is literally there can be found. */
    public static final String TEXT_CHAR = "text.char";

    /** The text with its signs spelt as words, so that a quoted text is found with its signs. */
    public static final String LITERAL = "literal";

    /** The text as written, where folding changed it. */
    public static final String ORIGINAL = "original";

    public static final String ORDINAL = "ordinal";
    public static final String SECTION = "section";
    public static final String SECTION_CHAR = "section.char";
    public static final String NUMBERS = "numbers";
    public static final String PLACES = "places";
    public static final String PLACE_CODE = "places.code";
    public static final String SUBJECTS = "subjects";
    public static final String UNITS = "units";
    public static final String DIMENSIONS = "dimensions";
    public static final String NUMBER_COUNT = "number_count";
    public static final String SOURCES = "sources";
    public static final String SOURCE_FILE = "sources.file";

    /** What duplicates are found by, see the package {@code duplicate} of the indexer. */
    public static final String IMPRINT = "imprint";

    private Paragraph() {}
  }

  /**
   * Of a number: nested below {@code numbers} in a paragraph, at the top of a quantity. See {@link
   * #nested}.
   */
  public static final class Number {
    public static final String SURFACE = "surface";
    public static final String START = "start";
    public static final String END = "end";
    public static final String KIND = "kind";
    public static final String VALUE = "value";
    public static final String VALUE_MAX = "value_max";
    public static final String UNIT = "unit";
    public static final String DIMENSION = "dimension";
    public static final String CANONICAL_VALUE = "canonical_value";
    public static final String CANONICAL_VALUE_MAX = "canonical_value_max";
    public static final String CANONICAL_UNIT = "canonical_unit";
    public static final String APPROX = "approx";
    public static final String SUBJECT = "subject";
    public static final String SUBJECT_WORDS = "subject.words";
    public static final String SUBJECT_CHAR = "subject.char";
    public static final String SUBJECT_KEY = "subject_key";
    public static final String PERIOD = "period";

    /** What makes one period of several texts meet, such as 2023-Q1. */
    public static final String PERIOD_KEY = "period_key";

    public static final String ROLE = "role";
    public static final String FACT = "fact";

    private Number() {}

    /** The name of a number's field inside a paragraph, such as {@code numbers.unit}. */
    public static String nested(String field) {
      return Paragraph.NUMBERS + "." + field;
    }
  }

  /** Of a quantity, beside those of its number. */
  public static final class Quantity {
    public static final String PARAGRAPH_ID = "paragraph_id";

    /** sign(v) · log10(1 + |v|) of the canonical value v. */
    public static final String LOG10 = "log10";

    public static final String SENTENCE = "sentence";

    private Quantity() {}
  }

  /** Of a source: a file that was read or rejected, or a run. */
  public static final class Source {
    public static final String KIND = "kind";
    public static final String STATE = "state";
    public static final String RUN = "run";
    public static final String FILE = "file";
    public static final String SHA256 = "sha256";

    /** Where the original is kept. */
    public static final String ORIGINAL = "original";

    public static final String BYTES = "bytes";
    public static final String REPORTS = "reports";
    public static final String PARAGRAPHS = "paragraphs";
    public static final String QUANTITIES = "quantities";
    public static final String DROPPED = "dropped";
    public static final String WARNINGS = "warnings";
    public static final String COMMAND = "command";
    public static final String ENDED_AT = "ended_at";
    public static final String FILES = "files";
    public static final String REJECTED = "rejected";
    public static final String CAME = "came";
    public static final String WENT = "went";
    public static final String STAYED = "stayed";

    private Source() {}
  }
}
