package org.shuduan.indexer.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.AnnotatedReport;
import org.shuduan.indexer.document.DuplicateCandidates;
import org.shuduan.indexer.document.StoredSource;
import org.shuduan.indexer.duplicate.Imprint;
import org.shuduan.indexer.store.StoredParagraph;

/**
 * The paragraphs of one file on their way, some hundred at a time: those that are there already are
 * looked up in one request.
 */
final class FileBatch {

  private static final int SIZE = 500;

  private final Target target;
  private final IndexListener listener;
  private final String file;
  private final ChangeList change;
  private final Produced produced;
  private final List<AnnotatedParagraph> waiting = new ArrayList<>();
  private String sha256 = "";
  private boolean flushed;
  private boolean begun;
  private int quantities;

  /**
   * @param change takes what the file changes
   * @param produced takes what is read
   */
  FileBatch(
      Target target, IndexListener listener, String file, ChangeList change, Produced produced) {
    this.target = target;
    this.listener = listener;
    this.file = file;
    this.change = change;
    this.produced = produced;
  }

  /** Takes in the next report of the file, or a part of one. */
  void add(AnnotatedReport report) {
    sha256 = report.sha256();
    produced.add(report);
    for (AnnotatedParagraph paragraph : report.paragraphs()) {
      waiting.add(paragraph);
      if (waiting.size() == SIZE) {
        write();
      }
    }
  }

  /** How many quantities the file's paragraphs have. */
  int quantities() {
    return quantities;
  }

  /** Whether anything was written. */
  boolean isBegun() {
    return begun;
  }

  /** Writes what waits. */
  void write() {
    List<String> known =
        waiting.stream().map(AnnotatedParagraph::id).filter(target.groups()::contains).toList();
    if (!known.isEmpty() && !flushed) {
      // Another file of this run may have given them a moment ago.
      target.loader().flush();
      flushed = true;
    }
    Map<String, StoredParagraph> before = target.stored().get(known);
    for (AnnotatedParagraph paragraph : waiting) {
      write(paragraph, before.get(paragraph.id()));
    }
    begun |= !waiting.isEmpty();
    waiting.clear();
    listener.stored(produced.paragraphs(), target.loader().stored());
  }

  private void write(AnnotatedParagraph paragraph, @Nullable StoredParagraph before) {
    StoredSource origin = new StoredSource(file, sha256, paragraph.source().place());
    if (before == null) {
      index(paragraph, List.of(origin));
      change.came(paragraph.id(), paragraph.text());
    } else if (before.isGivenBy(file)) {
      // The file has changed around it, or a run died over it: all of it is written again.
      Set<String> stale = new HashSet<>(before.quantities());
      stale.removeAll(index(paragraph, with(origin, before.sources())));
      stale.forEach(id -> target.loader().delete(target.quantities(), id, file));
      change.stayed();
    } else {
      target
          .loader()
          .update(
              target.paragraphs(),
              paragraph.id(),
              target.documents().sources(with(origin, before.sources())),
              file);
      quantities += before.quantities().size();
      change.shared();
    }
  }

  /** Writes a paragraph and its quantities; gives the ids of these. */
  private Set<String> index(AnnotatedParagraph paragraph, List<StoredSource> sources) {
    Imprint imprint = Imprint.of(DuplicateCandidates.of(paragraph));
    target.groups().put(paragraph.id(), paragraph.report().date(), imprint);
    target
        .loader()
        .index(
            target.paragraphs(),
            paragraph.id(),
            target.documents().paragraph(paragraph, sources, imprint),
            file);
    Map<String, Object> documents = target.documents().quantities(paragraph);
    documents.forEach(
        (id, document) -> target.loader().index(target.quantities(), id, document, file));
    quantities += documents.size();
    return documents.keySet();
  }

  /** The sources with this one in the place of what its file said before, or behind the others. */
  private static List<StoredSource> with(StoredSource source, List<StoredSource> sources) {
    return Stream.concat(
            sources.stream().filter(other -> !other.file().equals(source.file())),
            Stream.of(source))
        .toList();
  }
}
