package org.shuduan.indexer.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.document.ContentId;
import org.shuduan.indexer.document.SourceDocument;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.store.Archive;
import org.shuduan.indexer.store.Originals;
import org.shuduan.indexer.store.SourceRegister;

/** Takes files into a generation one by one, and says of each what became of it. */
final class SourceIntake {

  private final Session session;
  private final GenerationWriter writer;
  private final Map<String, SourceRegister.Entry> known;
  private final List<String> reasons = new ArrayList<>();

  /**
   * @param known what the generation held of files before, by name
   */
  SourceIntake(Session session, GenerationWriter writer, Map<String, SourceRegister.Entry> known) {
    this.session = session;
    this.writer = writer;
    this.known = known;
  }

  /** Notes what cannot be used. */
  void reject(Inputs.Reject reject) {
    reject(reject.file(), reject.reason());
  }

  private void reject(String file, String reason) {
    reasons.add(reason);
    session.tally().rejected();
    session.listener().rejected(reason);
    writer.reject(SourceDocument.rejected(file, session.tally().run(), reason, Instant.now()));
  }

  /** Why files were rejected, in their order. */
  List<String> reasons() {
    return reasons;
  }

  /**
   * Takes a file.
   *
   * @param original where its original is kept already, null if that is to be seen to
   */
  void take(SourceFile file, @Nullable String original) {
    session.lock().requireHeld();
    SourceRegister.Entry before = known.get(file.name());
    try {
      FileReading reading = writer.read(file, before != null);
      List<String> warnings = new ArrayList<>(reading.source().warnings());
      String kept = original == null ? keep(file, reading.source(), warnings) : original;
      writer.complete(document(reading, kept, warnings));
      session.tally().add(reading.change());
      session.listener().changed(reading.change());
      if (writer.isCompletionDue()) {
        finish();
      }
    } catch (PartlyReadException e) {
      session.tally().incomplete(file.name());
      reject(file.name(), e.getMessage());
    } catch (IOException e) {
      reject(file.name(), e.getMessage());
      writer.restore(file.name(), before);
    }
  }

  /**
   * Takes a file from its kept original.
   *
   * @throws IndexFailure if that is not there any more
   */
  void take(SourceRegister.Entry entry, Archive archive) {
    String original = String.valueOf(entry.original());
    try (Originals.Kept kept = archive.open(original)) {
      take(new SourceFile(kept.path(), entry.file(), entry.file()), original);
    } catch (IOException e) {
      throw new IndexFailure(entry.file() + "：" + e.getMessage());
    }
  }

  /** Takes a source out. */
  void remove(String file) {
    session.lock().requireHeld();
    SourceChange change = writer.remove(file);
    if (session.deadLetters().of(file) > 0) {
      session.tally().incomplete(file);
    }
    session.tally().add(change);
    session.listener().changed(change);
  }

  /** Makes sure that what was taken is stored. */
  void finish() {
    writer.completeSources().forEach(session.tally()::incomplete);
  }

  private @Nullable String keep(SourceFile file, AnnotatedSource source, List<String> warnings) {
    Originals originals = session.options().originals();
    if (originals == null) {
      return null;
    }
    try {
      return originals.keep(file.path(), source.sha256());
    } catch (IOException e) {
      warnings.add("原件没有保存：" + e.getMessage());
      return null;
    }
  }

  private SourceDocument document(
      FileReading reading, @Nullable String original, List<String> warnings) {
    AnnotatedSource source = reading.source();
    return new SourceDocument(
        ContentId.ofSource(source.file()),
        SourceDocument.FILE,
        SourceDocument.COMPLETE,
        session.tally().run(),
        source.file(),
        source.sha256(),
        original,
        source.bytes(),
        source.reports(),
        source.paragraphs(),
        reading.quantities(),
        source.dropped(),
        warnings,
        Instant.now());
  }
}
