package org.shuduan.indexer.run;

import co.elastic.clients.elasticsearch.core.CountResponse;
import java.util.List;
import java.util.Map;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Patience;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.DocumentWriter;
import org.shuduan.indexer.store.StoredParagraph;
import org.shuduan.indexer.store.StoredParagraphs;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.index.IndexDefinition;

/** Fetches some paragraphs and searches for them, before readers do. */
final class SampleCheck {

  /** Enough to be rare, short enough to be quick. */
  private static final int PHRASE = 20;

  private final Engine engine;
  private final Patience patience;
  private final Generation generation;

  SampleCheck(Engine engine, Patience patience, Generation generation) {
    this.engine = engine;
    this.patience = patience;
    this.generation = generation;
  }

  /**
   * Compares what is stored with what was read.
   *
   * @throws IndexFailure if a paragraph is missing, differs, or is not found by its words
   */
  void require(List<AnnotatedParagraph> sample) {
    Map<String, StoredParagraph> stored =
        new StoredParagraphs(engine, patience, generation)
            .get(sample.stream().map(AnnotatedParagraph::id).distinct().toList());
    for (AnnotatedParagraph paragraph : sample) {
      StoredParagraph found = stored.get(paragraph.id());
      if (found == null || !found.isGivenBy(paragraph.source().file())) {
        throw failure(paragraph, "没有写入");
      }
      if (!squeezed(found.text()).equals(squeezed(FullWidth.fold(paragraph.text())))) {
        throw failure(paragraph, "存下的文字不同");
      }
      if (found.text().equals(FullWidth.fold(paragraph.text()))
          && !found
              .quantities()
              .equals(DocumentWriter.quantityIds(paragraph.id(), paragraph.numbers()))) {
        throw failure(paragraph, "存下的数量不同");
      }
      if (!isFound(paragraph.id(), found.text())) {
        throw failure(paragraph, "按文字检索不到");
      }
    }
  }

  /** Files of one report may differ in white space; the first one's stands. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private boolean isFound(String id, String text) {
    int end = Math.min(PHRASE, text.length());
    while (end > 0 && !Character.isIdeographic(text.charAt(end - 1))) {
      end--;
    }
    // Each Chinese character is a word; a number or a foreign word must not be cut.
    String phrase = text.substring(0, end);
    if (phrase.isEmpty()) {
      return true;
    }
    CountResponse counted =
        engine.call(
            patience,
            client ->
                client.count(
                    c ->
                        c.index(generation.index(IndexDefinition.PARAGRAPHS))
                            .query(
                                q ->
                                    q.bool(
                                        b ->
                                            b.filter(f -> f.ids(i -> i.values(id)))
                                                .must(
                                                    m ->
                                                        m.matchPhrase(
                                                            p ->
                                                                p.field(Fields.Paragraph.TEXT_CHAR)
                                                                    .query(phrase)))))));
    return counted.count() == 1;
  }

  private static IndexFailure failure(AnnotatedParagraph paragraph, String what) {
    return new IndexFailure(
        "核对不符：%s 的段落 %s %s".formatted(paragraph.source().file(), paragraph.id(), what));
  }
}
