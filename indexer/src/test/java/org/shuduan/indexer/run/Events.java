package org.shuduan.indexer.run;

import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.read.SourceFile;

/** Tells that a run goes on; no file may be rejected. */
final class Events implements IndexListener {

  private final Runnable event;

  /**
   * @param event run for each file that is read, for each whose changes were sent, and for each
   *     step after that
   */
  Events(Runnable event) {
    this.event = event;
  }

  @Override
  public void read(SourceFile file, AnnotatedSource source) {
    event.run();
  }

  @Override
  public void changed(SourceChange change) {
    event.run();
  }

  @Override
  public void step(String what) {
    event.run();
  }

  @Override
  public void rejected(String reason) {
    throw new IllegalStateException(reason);
  }

  @Override
  public void stored(long paragraphs, long documents) {}
}
