package org.shuduan.indexer.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.document.ContentId;
import org.shuduan.indexer.document.DocumentWriter;
import org.shuduan.indexer.document.RunDocument;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.document.StoredSource;
import org.shuduan.indexer.duplicate.DuplicateGroups;
import org.shuduan.indexer.load.BulkLoader;
import org.shuduan.indexer.load.DeadLetters;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.store.SourceRegister;
import org.shuduan.indexer.store.StoredParagraph;
import org.shuduan.indexer.store.StoredParagraphs;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.region.Gazetteer;

/**
 * Writes files into a generation, and takes them out. Looks up by the batch what is there already;
 * asks nothing for what is new.
 */
final class GenerationWriter implements AutoCloseable {

  private static final int CHANGES = 1_000;
  private static final int MOST_AWAITING = 200;
  private static final Duration COMPLETION = Duration.ofSeconds(30);

  private final Pipeline pipeline;
  private final IndexListener listener;
  private final DeadLetters deadLetters;
  private final Target target;
  private final Produced produced = new Produced();
  private final List<SourceDocument> awaitingCompletion = new ArrayList<>();
  private long completed = System.nanoTime();

  GenerationWriter(
      Engine engine,
      Patience patience,
      Pipeline pipeline,
      IndexListener listener,
      Generation generation,
      DeadLetters deadLetters) {
    this.pipeline = pipeline;
    this.listener = listener;
    this.deadLetters = deadLetters;
    this.target =
        new Target(
            generation,
            new BulkLoader(engine, patience, deadLetters),
            new StoredParagraphs(engine, patience, generation),
            new DuplicateGroups(),
            new DocumentWriter(Gazetteer.standard(), Instant.now()));
  }

  /** Takes note of what the generation holds; needed unless it is empty. */
  void learn() {
    target.stored().collect(target.groups());
  }

  /** How many paragraphs the generation holds. */
  int paragraphs() {
    return target.groups().size();
  }

  /** What was read. */
  Produced produced() {
    return produced;
  }

  /**
   * Reads a file and writes what it gives.
   *
   * @param before whether something of the file may be in the generation; what the file does not
   *     give any more goes
   * @return what it changed
   * @throws PartlyReadException if something of it was written and then it could not be read on
   * @throws IOException if it cannot be used
   */
  FileReading read(SourceFile file, boolean before) throws IOException {
    ChangeList change = new ChangeList(file.name(), before);
    FileBatch batch = new FileBatch(target, listener, file.name(), change, produced);
    AnnotatedSource source;
    try {
      source = pipeline.read(file, batch::add);
    } catch (IOException e) {
      throw batch.isBegun() ? new PartlyReadException(e) : e;
    }
    batch.write();
    listener.read(file, source);
    if (before) {
      target.loader().flush();
      if (deadLetters.of(file.name()) == 0) {
        drop(file.name(), source.sha256(), change);
      }
    }
    return new FileReading(source, change.of(source), batch.quantities());
  }

  /** Takes out what a file gives. */
  SourceChange remove(String file) {
    target.loader().flush();
    ChangeList change = new ChangeList(file, true);
    drop(file, null, change);
    target.loader().flush();
    if (deadLetters.of(file) == 0) {
      target.loader().delete(target.sources(), ContentId.ofSource(file), file);
    } else {
      setState(ContentId.ofSource(file), SourceDocument.OPEN, file);
    }
    return change.of(null);
  }

  /**
   * Completes a file whose missing documents were written since; what it gave before it was read
   * last goes.
   *
   * @param file with its checksum
   */
  SourceChange complete(SourceRegister.Entry file) {
    ChangeList change = new ChangeList(file.file(), true);
    drop(file.file(), file.sha256(), change);
    setState(file.id(), SourceDocument.COMPLETE, file.file());
    return change.of(null);
  }

  private void setState(String id, String state, String file) {
    target.loader().update(target.sources(), id, Map.of(Fields.Source.STATE, state), file);
  }

  /** Notes a file's entry, to be written when all that it gives is there. */
  void complete(SourceDocument source) {
    awaitingCompletion.add(source);
  }

  /** Whether entries should be written soon: until then a run that dies reads their files again. */
  boolean isCompletionDue() {
    return awaitingCompletion.size() >= MOST_AWAITING
        || System.nanoTime() - completed > COMPLETION.toNanos();
  }

  /**
   * Writes the entries of the files of which everything was written.
   *
   * @return the files of which something is missing
   */
  List<String> completeSources() {
    target.loader().flush();
    List<String> missing = new ArrayList<>();
    for (SourceDocument source : awaitingCompletion) {
      if (deadLetters.of(source.file()) == 0) {
        target.loader().index(target.sources(), source.id(), source, source.file());
        target.loader().delete(target.sources(), ContentId.ofReject(source.file()), source.file());
      } else {
        // What it was read of tells those who feed the dead letters what belongs to it.
        target.loader().index(target.sources(), source.id(), source.reopened(), source.file());
        missing.add(source.file());
      }
    }
    awaitingCompletion.clear();
    completed = System.nanoTime();
    target.loader().flush();
    return missing;
  }

  /** Writes an entry of a reject. */
  void reject(SourceDocument reject) {
    target.loader().index(target.sources(), reject.id(), reject, reject.file());
  }

  /** Writes the entry of an earlier run. */
  void remember(RunDocument run) {
    target.loader().index(target.sources(), run.id(), run, "");
  }

  /**
   * Says of a file that could not be used that nothing has changed.
   *
   * @param before what was known of it, null if nothing
   */
  void restore(String file, SourceRegister.@Nullable Entry before) {
    if (before == null) {
      target.loader().delete(target.sources(), ContentId.ofSource(file), file);
    } else {
      setState(before.id(), before.state(), file);
    }
  }

  /** Removes quantities whose paragraph a run that died did not get to. */
  void dropOrphans() {
    target
        .stored()
        .quantities(
            (id, paragraph) -> {
              if (!target.groups().contains(paragraph)) {
                target.loader().delete(target.quantities(), id, "");
              }
            });
    target.loader().flush();
  }

  /** Stores where groups of duplicates are not what they were. */
  void regroup() {
    target.loader().flush();
    Map<String, Object> page = new TreeMap<>();
    target
        .groups()
        .changes(
            (id, group, size) -> {
              page.put(id, target.documents().duplicateGroup(group, size));
              if (page.size() == CHANGES) {
                write(page);
              }
            });
    write(page);
    target.loader().flush();
  }

  private void write(Map<String, Object> changes) {
    target
        .stored()
        .get(changes.keySet())
        .forEach(
            (id, paragraph) -> {
              Object change = changes.get(id);
              target.loader().update(target.paragraphs(), id, change, "");
              for (String quantity : paragraph.quantities()) {
                target.loader().update(target.quantities(), quantity, change, "");
              }
            });
    changes.clear();
  }

  /** Takes a file's versions other than one out of the paragraphs that readers see of it. */
  private void drop(String file, @Nullable String keep, ChangeList change) {
    target
        .stored()
        .idsOf(
            file,
            ids -> {
              for (StoredParagraph paragraph : target.stored().get(ids).values()) {
                List<StoredSource> left =
                    paragraph.sources().stream()
                        .filter(s -> !s.file().equals(file) || s.sha256().equals(keep))
                        .toList();
                if (left.isEmpty()) {
                  delete(paragraph, file);
                  change.went(paragraph.id(), paragraph.text());
                } else if (left.size() < paragraph.sources().size()) {
                  target
                      .loader()
                      .update(
                          target.paragraphs(),
                          paragraph.id(),
                          target.documents().sources(left),
                          file);
                }
              }
            });
  }

  private void delete(StoredParagraph paragraph, String file) {
    target.loader().delete(target.paragraphs(), paragraph.id(), file);
    paragraph.quantities().forEach(id -> target.loader().delete(target.quantities(), id, file));
    target.groups().remove(paragraph.id());
  }

  @Override
  public void close() {
    target.loader().close();
  }
}
