package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.Time;
import java.util.regex.Pattern;
import org.shuduan.engine.EngineException;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * A point in time: the state of one index that pages are read from, so that they fit together
 * whatever is indexed meanwhile. Elasticsearch forgets it when nobody asks for {@link #KEEP_ALIVE}.
 *
 * @param pit its id
 * @param resumed whether it is a later state than the one that the pages before were read from
 */
record Snapshot(String pit, boolean resumed) {

  /** How long it is kept after each page. */
  static final Time KEEP_ALIVE = Time.of(t -> t.time("5m"));

  private static final int NOT_FOUND = 404;

  /** What Elasticsearch says of a point in time whose index was deleted. */
  private static final int UNAVAILABLE = 503;

  private static final Pattern INDEX =
      Pattern.compile(Pattern.quote(IndexDefinition.PARAGRAPHS.alias()) + "-\\d{8}t\\d{9}");

  /** The live state. */
  static Snapshot live(SearchContext context) {
    return new Snapshot(open(context, IndexDefinition.PARAGRAPHS.alias()), false);
  }

  /**
   * The state that a cursor left off in; where it is gone, the same index as it is now, or what is
   * live.
   */
  static Snapshot of(SearchContext context, Cursor cursor) {
    if (cursor.pit() != null) {
      return new Snapshot(cursor.pit(), false);
    }
    return INDEX.matcher(cursor.index()).matches()
        ? reopened(context, cursor.index(), false)
        : new Snapshot(open(context, IndexDefinition.PARAGRAPHS.alias()), true);
  }

  /** The state to go on with after this one was lost. */
  static Snapshot afterLoss(SearchContext context, Cursor cursor) {
    return INDEX.matcher(cursor.index()).matches()
        ? reopened(context, cursor.index(), true)
        : new Snapshot(open(context, IndexDefinition.PARAGRAPHS.alias()), true);
  }

  private static Snapshot reopened(SearchContext context, String index, boolean resumed) {
    try {
      return new Snapshot(open(context, index), resumed);
    } catch (EngineException.Refused e) {
      requireLost(e);
      return new Snapshot(open(context, IndexDefinition.PARAGRAPHS.alias()), true);
    }
  }

  /** Passes over that a point in time or an index is gone; throws anything else. */
  static void requireLost(EngineException.Refused refused) {
    if (refused.status() != NOT_FOUND && refused.status() != UNAVAILABLE) {
      throw refused;
    }
  }

  private static String open(SearchContext context, String index) {
    return context
        .engine()
        .call(client -> client.openPointInTime(p -> p.index(index).keepAlive(KEEP_ALIVE)))
        .id();
  }

  /** Lets Elasticsearch forget it. */
  void close(SearchContext context) {
    try {
      context.engine().call(client -> client.closePointInTime(p -> p.id(pit)));
    } catch (EngineException.Refused e) {
      requireLost(e);
    }
  }
}
