package org.shuduan.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.mappings.query.ComparisonWords;
import org.shuduan.mappings.query.Synonyms;
import org.shuduan.query.NumberPhrases.Phrase;
import org.shuduan.query.NumberPhrases.Span;
import org.shuduan.query.SearchAnswer.Understood;
import org.shuduan.query.TextPart.ByValue;
import org.shuduan.query.TextPart.NearNumber;

/**
 * Understands the text of a query: literals, exclusions, regions, numbers with their comparisons,
 * synonyms, and the words that are left.
 *
 * <p>What is understood never takes away what is literally asked: only a comparison is strict. Each
 * understanding has a key, by which it can be undone.
 */
final class TextReader {

  private final PlaceReader places;
  private final NumberPhrases numbers;
  private final ComparisonWords comparisons;
  private final Synonyms synonyms;

  TextReader(
      PlaceReader places, NumberReader numbers, ComparisonWords comparisons, Synonyms synonyms) {
    this.places = places;
    this.numbers = new NumberPhrases(numbers, comparisons);
    this.comparisons = comparisons;
    this.synonyms = synonyms;
  }

  /**
   * A text, understood.
   *
   * @param parts what is to be found or not
   * @param conditions the comparisons
   * @param understood both, as the reader is told, in the order of the text
   */
  record Reading(
      List<TextPart> parts, List<NumberCondition> conditions, List<Understood> understood) {}

  /**
   * Understands a text.
   *
   * @param plain keys of what is to be taken as plain words
   * @throws QueryException.BadQuery if a quote is not closed
   */
  Reading read(String text, Set<String> plain, Labels labels) {
    return new Run(text, plain, labels).read();
  }

  /** One text being read. What is understood becomes blank in what is still to be read. */
  private final class Run {
    private final Set<String> plain;
    private final Labels labels;
    private final List<QueryText.Part> chunks;
    private final StringBuilder unread;
    private final List<TextPart> parts = new ArrayList<>();
    private final List<NumberCondition> conditions = new ArrayList<>();
    private final List<Understood> understood = new ArrayList<>();
    private final List<Phrase> bare = new ArrayList<>();

    Run(String text, Set<String> plain, Labels labels) {
      this.plain = plain;
      this.labels = labels;
      this.chunks = QueryText.parts(text);
      this.unread = new StringBuilder(FullWidth.fold(text));
    }

    Reading read() {
      for (QueryText.Part chunk : chunks) {
        switch (chunk.kind()) {
          case WORDS -> place(chunk);
          case LITERAL -> quoted(chunk, new TextPart.Literal(chunk.text()));
          case EXCLUDED -> quoted(chunk, new TextPart.Excluded(chunk.text()));
        }
      }
      numbers.read(unread.toString()).forEach(this::number);
      chunks.stream().filter(c -> c.kind() == QueryText.Kind.WORDS).forEach(this::words);
      understood.sort(
          Comparator.comparing(Understood::start, Comparator.nullsLast(Integer::compare)));
      return new Reading(List.copyOf(parts), List.copyOf(conditions), List.copyOf(understood));
    }

    private void quoted(QueryText.Part chunk, TextPart part) {
      parts.add(part);
      String kind = part instanceof TextPart.Excluded ? "excluded" : "literal";
      understood.add(
          new Understood(kind, chunk.text(), chunk.start(), chunk.end(), true, null, null));
      Blanks.blank(unread, chunk.start(), chunk.end());
    }

    private void place(QueryText.Part chunk) {
      PlaceReader.Leading leading = places.read(chunk.text());
      if (leading == null) {
        return;
      }
      Span span = new Span(chunk.start(), chunk.start() + leading.length());
      String name = chunk.text().substring(0, leading.length());
      String labelled =
          String.join("、", leading.codes().stream().map(c -> labels.of(Facet.REGION, c)).toList());
      if (understand("region", name, labelled, span, null)) {
        parts.add(new TextPart.Place(name, leading.codes()));
        Blanks.blank(unread, span.start(), span.end());
      }
    }

    private void number(Phrase phrase) {
      String asked = phrase.condition().expression();
      if (phrase.problem() != null) {
        Span span = phrase.number();
        understood.add(
            new Understood(
                "number", asked, span.start(), span.end(), false, null, phrase.problem()));
        return;
      }
      Span span =
          phrase.comparison()
              ? new Span(
                  phrase.all().get(0).start(), phrase.all().get(phrase.all().size() - 1).end())
              : phrase.number();
      String surface = unread.substring(span.start(), span.end()).replaceAll("\\s+", " ").strip();
      if (!understand(phrase.comparison() ? "number" : "value", surface, asked, span, null)) {
        return;
      }
      if (phrase.comparison()) {
        conditions.add(phrase.condition());
        if (phrase.condition().subject() != null) {
          parts.add(new TextPart.Whole(phrase.condition().subject()));
        }
        phrase.all().forEach(s -> Blanks.blank(unread, s.start(), s.end()));
      } else {
        bare.add(phrase);
      }
    }

    /** What is left of a chunk, in pieces; the chunk as a whole still ranks. */
    private void words(QueryText.Part chunk) {
      List<Span> pieces = pieces(chunk);
      boolean whole =
          pieces.size() == 1
              && pieces.get(0).start() == chunk.start()
              && pieces.get(0).end() == chunk.end();
      for (Span piece : pieces) {
        String written = unread.substring(piece.start(), piece.end());
        String words = whole ? written : comparisons.withoutFiller(written);
        if (!words.isEmpty()) {
          parts.add(new TextPart.Words(words, variants(words, piece), byValue(words, piece)));
          understood.add(
              new Understood("words", words, piece.start(), piece.end(), true, null, null));
        }
      }
      if (!whole && pieces.size() > 0) {
        parts.add(new TextPart.Whole(chunk.text()));
      }
    }

    private List<Span> pieces(QueryText.Part chunk) {
      List<Span> pieces = new ArrayList<>();
      int start = chunk.start();
      for (int i = chunk.start(); i <= chunk.end(); i++) {
        if (i == chunk.end() || Blanks.isBlank(unread.charAt(i))) {
          if (i > start) {
            pieces.add(new Span(start, i));
          }
          start = i + 1;
        }
      }
      return pieces;
    }

    private List<String> variants(String words, Span piece) {
      List<String> variants = new ArrayList<>();
      for (Synonyms.Found found : synonyms.find(words)) {
        Span span = new Span(piece.start() + found.start(), piece.start() + found.end());
        String group = found.word() + "=" + String.join("=", found.others());
        if (understand("synonym", found.word(), group, span, null)) {
          found
              .others()
              .forEach(
                  other ->
                      variants.add(
                          words.substring(0, found.start())
                              + other
                              + words.substring(found.end())));
        }
      }
      return variants;
    }

    private @Nullable ByValue byValue(String words, Span piece) {
      List<NearNumber> found = new ArrayList<>();
      StringBuilder rest = new StringBuilder(words);
      int shift = unread.indexOf(words, piece.start());
      for (Phrase phrase : bare) {
        Span number = phrase.number();
        if (number.start() >= shift && number.end() <= shift + words.length()) {
          found.add(new NearNumber(phrase.condition(), phrase.tolerance()));
          Blanks.blank(rest, number.start() - shift, number.end() - shift);
        }
      }
      return found.isEmpty()
          ? null
          : new ByValue(found, comparisons.withoutFillers(rest.toString()));
    }

    /** Tells the reader, and says whether it is to be so. */
    private boolean understand(
        String kind, String surface, String text, Span span, @Nullable String notice) {
      String key = kind + ":" + surface;
      boolean applied = !plain.contains(key);
      understood.add(new Understood(kind, text, span.start(), span.end(), applied, key, notice));
      return applied;
    }
  }
}
