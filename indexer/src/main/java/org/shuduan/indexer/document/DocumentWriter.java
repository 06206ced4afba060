package org.shuduan.indexer.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.extraction.text.LiteralText;
import org.shuduan.extraction.text.Sentences;
import org.shuduan.indexer.duplicate.Imprint;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.region.Gazetteer;

/** Makes the documents of paragraphs. */
public final class DocumentWriter {

  private final Gazetteer gazetteer;
  private final String indexedAt;

  /**
   * @param gazetteer tells level and path of a region
   * @param indexedAt the moment that the documents shall bear
   */
  public DocumentWriter(Gazetteer gazetteer, Instant indexedAt) {
    this.gazetteer = gazetteer;
    this.indexedAt = indexedAt.toString();
  }

  /**
   * The document of a paragraph, as a group of its own.
   *
   * @param sources all that give it
   * @param imprint what duplicates of it are found by
   */
  public Object paragraph(
      AnnotatedParagraph paragraph, List<StoredSource> sources, Imprint imprint) {
    List<NumberMention> facts =
        paragraph.numbers().stream().filter(DocumentWriter::isFact).toList();
    String folded = FullWidth.fold(paragraph.text());
    return new ParagraphDocument(
        paragraph.id(),
        folded,
        LiteralText.spell(folded),
        folded.equals(paragraph.text()) ? null : paragraph.text(),
        paragraph.ordinal(),
        paragraph.section(),
        StoredReport.of(paragraph.report()),
        region(paragraph),
        paragraph.themes(),
        paragraph.numbers(),
        places(paragraph),
        distinct(facts, NumberMention::subjectKey),
        distinct(facts, NumberMention::unit),
        distinct(facts, DocumentWriter::dimension),
        facts.size(),
        sources,
        paragraph.id(),
        1,
        Base64.getEncoder().encodeToString(imprint.bytes()),
        indexedAt);
  }

  /** The change of a stored paragraph that turned out to have several sources. */
  public Object sources(List<StoredSource> sources) {
    return Map.of(Fields.Paragraph.SOURCES, sources);
  }

  /**
   * The change of a stored paragraph or quantity that turned out to have duplicates.
   *
   * @param size how many paragraphs are in the group
   */
  public Object duplicateGroup(String group, int size) {
    return Map.of(Fields.DUPLICATE_GROUP, group, Fields.DUPLICATES, size);
  }

  /** The documents of a paragraph's quantities by their ids, in the order of the text. */
  public Map<String, Object> quantities(AnnotatedParagraph paragraph) {
    StoredReport report = StoredReport.of(paragraph.report());
    StoredRegion region = region(paragraph);
    String folded = FullWidth.fold(paragraph.text());
    Map<String, Object> documents = new LinkedHashMap<>();
    for (NumberMention number : paragraph.numbers()) {
      if (isQuantity(number)) {
        String id = ContentId.ofQuantity(paragraph.id(), number.start());
        documents.put(
            id,
            new QuantityDocument(
                id,
                paragraph.id(),
                number,
                signedLog10(number.canonicalValue()),
                Sentences.around(folded, number.start()),
                report,
                region,
                paragraph.themes(),
                paragraph.id(),
                1,
                indexedAt));
      }
    }
    return documents;
  }

  /** The ids of the quantities that a stored paragraph has, from its numbers as stored. */
  public static List<String> quantityIds(String paragraph, List<NumberMention> numbers) {
    return numbers.stream()
        .filter(DocumentWriter::isQuantity)
        .map(number -> ContentId.ofQuantity(paragraph, number.start()))
        .toList();
  }

  private static boolean isQuantity(NumberMention number) {
    return number.kind() == NumberKind.QUANTITY && number.value() != null;
  }

  private @Nullable StoredRegion region(AnnotatedParagraph paragraph) {
    return paragraph.report().region() == null
        ? null
        : StoredRegion.of(paragraph.report().region(), gazetteer);
  }

  /** The places that are named and known; 我市 and the like say no more than the region. */
  private static List<StoredPlace> places(AnnotatedParagraph paragraph) {
    return paragraph.places().stream()
        .filter(place -> !place.own() && place.code() != null)
        .map(place -> new StoredPlace(place.code(), place.name(), place.start(), place.end()))
        .toList();
  }

  private static boolean isFact(NumberMention number) {
    return number.kind() == NumberKind.QUANTITY && number.fact();
  }

  private static @Nullable String dimension(NumberMention number) {
    return number.dimension() == null ? null : number.dimension().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> distinct(
      List<NumberMention> numbers, Function<NumberMention, @Nullable String> value) {
    return numbers.stream().map(value).filter(Objects::nonNull).distinct().toList();
  }

  /** Grows with the value, is 0 at 0, and is close to log10 of large values. */
  private static @Nullable Double signedLog10(@Nullable BigDecimal canonical) {
    if (canonical == null) {
      return null;
    }
    double value = canonical.doubleValue();
    return Math.signum(value) * Math.log10(1 + Math.abs(value));
  }
}
