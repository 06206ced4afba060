package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All hits of a query in its order, read page by page from the state of the index at the start.
 *
 * <pre>{@code
 * try (HitStream hits = search.stream(query)) {
 *   hits.forEachRemaining(hit -> write(hit.text()));
 * }
 * }</pre>
 *
 * <p>For one thread, except {@link #close}: called by another it ends the stream after the page
 * that is under way.
 */
public final class HitStream implements Iterator<SearchAnswer.Hit>, AutoCloseable {

  private static final int PAGE = 500;

  private final SearchContext context;
  private final HitPages pages;
  private final RequestBuilder requests;
  private final List<TextPart> parts;
  private final Deque<Hit<StoredParagraph>> read = new ArrayDeque<>();
  private final Snapshot begun;
  private String pit;
  private @Nullable List<FieldValue> last;
  private boolean ended;
  private volatile boolean closed;

  HitStream(SearchContext context, SearchQuery query) {
    this.context = context;
    SearchPlan plan = context.plan(query.toBuilder().cursor(null).size(0).facets().build());
    Filters filters = context.filters(plan);
    this.requests =
        new RequestBuilder(
            plan, filters, new Facets(plan, filters), context.notices(plan), context.limits());
    this.parts = plan.parts();
    this.pages = new HitPages(context, requests, plan.query().duplicates());
    this.begun = Snapshot.live(context);
    this.pit = begun.pit();
  }

  @Override
  public boolean hasNext() {
    while (read.isEmpty() && !ended && !closed) {
      HitPages.Page page = pages.behind(pit, requests.hits(), last, PAGE);
      read.addAll(page.hits());
      pit = page.pit();
      last = page.last();
      ended = last == null;
    }
    return !closed && !read.isEmpty();
  }

  @Override
  public SearchAnswer.Hit next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more hits");
    }
    return AnswerReader.hit(read.remove(), parts);
  }

  /** The same as a {@link Stream}; closing it closes this. */
  public Stream<SearchAnswer.Hit> stream() {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, 0), false)
        .onClose(this::close);
  }

  /** Ends the stream and lets Elasticsearch forget the state. A second call does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      begun.close(context);
    }
  }
}
