package org.shuduan.indexer.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Generation;
import org.shuduan.indexer.load.BulkLoader;
import org.shuduan.indexer.load.DeadLetters;
import org.shuduan.indexer.store.SourceRegister;

/**
 * Sends again what a run could not write, and completes the files that it is of. Only files that
 * nobody has touched since: else an old version would come back.
 */
final class Feeding {

  private final Session session;
  private final Generation live;
  private final SourceRegister register;

  Feeding(Session session, Generation live) {
    this.session = session;
    this.live = live;
    this.register = session.register(live);
  }

  /**
   * Feeds a file of dead letters.
   *
   * @throws IndexFailure if it cannot be used; nothing is changed then
   */
  IndexSummary feed(Path letters) {
    session.generations().refresh(live);
    Set<String> files;
    try {
      DeadLetters.Contents contents = DeadLetters.look(letters, live::holds);
      files = open(contents, register.files());
      if (files.isEmpty()) {
        throw new IndexFailure(letters + " 里的文件后来又处理过，不能再送；没有写全的见 shuduan status，再运行一次 index 即可");
      }
      session.deadLetters().goOnWith(contents.run());
      try (BulkLoader loader =
          new BulkLoader(session.engine(), session.options().patience(), session.deadLetters())) {
        loader.feed(letters, files);
        loader.flush();
      }
    } catch (IOException e) {
      throw new IndexFailure(e.getMessage());
    }
    session.generations().refresh(live);
    Map<String, SourceRegister.Entry> known = register.files();
    return new LiveChange(session, live)
        .run(writer -> files.forEach(file -> complete(known.get(file), file, writer)));
  }

  private static Set<String> open(
      DeadLetters.Contents contents, Map<String, SourceRegister.Entry> known) {
    return contents.files().stream()
        .filter(known::containsKey)
        .filter(file -> !known.get(file).isComplete())
        .filter(file -> known.get(file).run().equals(contents.run()))
        .collect(Collectors.toSet());
  }

  /** The run may have died before it knew all of a file: then the file must be read again. */
  private void complete(
      SourceRegister.@Nullable Entry entry, String file, GenerationWriter writer) {
    if (entry == null || entry.sha256() == null || session.deadLetters().of(file) > 0) {
      session.tally().incomplete(file);
    } else {
      session.tally().add(writer.complete(entry));
    }
  }
}
