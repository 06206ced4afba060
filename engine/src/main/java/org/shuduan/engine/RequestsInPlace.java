package org.shuduan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import org.apache.http.HttpEntity;
import org.apache.http.HttpException;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.concurrent.BasicFuture;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.nio.ContentDecoder;
import org.apache.http.nio.IOControl;
import org.apache.http.nio.protocol.HttpAsyncRequestProducer;
import org.apache.http.nio.protocol.HttpAsyncResponseConsumer;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request on the thread that asks for it, and waits for its answer there.
 *
 * <p>The low-level client of Elasticsearch, which chooses nodes and passes over dead ones, is made
 * for an asynchronous client that has threads of its own. Each request of Shuduan is waited for, so
 * those threads are of no use, while waking one for the request and another for the answer costs a
 * tenth of a quick search.
 */
final class RequestsInPlace extends CloseableHttpAsyncClient {

  private final CloseableHttpClient blocking;
  private final RequestConfig config;

  /**
   * @param blocking closed with this one
   * @param config of requests that bring none
   */
  RequestsInPlace(CloseableHttpClient blocking, RequestConfig config) {
    this.blocking = blocking;
    this.config = config;
  }

  @Override
  public <T> Future<T> execute(
      HttpAsyncRequestProducer producer,
      HttpAsyncResponseConsumer<T> consumer,
      HttpContext context,
      @Nullable FutureCallback<T> callback) {
    BasicFuture<T> future = new BasicFuture<>(callback);
    HttpClientContext own = HttpClientContext.adapt(context);
    own.setRequestConfig(config);
    try (producer;
        consumer;
        CloseableHttpResponse answer =
            blocking.execute(producer.getTarget(), producer.generateRequest(), own)) {
      // The consumer puts an entity of its own in the place of this one.
      HttpEntity entity = answer.getEntity();
      consumer.responseReceived(answer);
      if (entity != null) {
        consumer.consumeContent(new Content(entity.getContent()), Unpaced.CONTROL);
      }
      consumer.responseCompleted(own);
      if (consumer.getException() == null) {
        future.completed(consumer.getResult());
      } else {
        future.failed(consumer.getException());
      }
    } catch (IOException | HttpException | RuntimeException e) {
      future.failed(e);
    }
    return future;
  }

  @Override
  public boolean isRunning() {
    return true;
  }

  @Override
  public void start() {
    // There are no threads to start.
  }

  @Override
  public void close() throws IOException {
    blocking.close();
  }

  /** Content comes as it is read: there is nothing to be told to wait. */
  private enum Unpaced implements IOControl {
    CONTROL;

    @Override
    public void requestInput() {}

    @Override
    public void suspendInput() {}

    @Override
    public void requestOutput() {}

    @Override
    public void suspendOutput() {}

    @Override
    public void shutdown() {}
  }

  /** What the consumer reads until its end. */
  private static final class Content implements ContentDecoder {

    private final InputStream stream;
    private boolean completed;

    Content(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      int read =
          stream.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
      if (read > 0) {
        target.position(target.position() + read);
      }
      completed = read < 0;
      return read;
    }

    @Override
    public boolean isCompleted() {
      return completed;
    }
  }
}
