package org.shuduan.benchmarks;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.shuduan.benchmarks.server.MeasuredServer;
import picocli.CommandLine.Option;

/** Which Elasticsearch to measure. */
final class ServerOptions {

  @Option(
      names = "--es",
      paramLabel = "URL",
      description = "an Elasticsearch without indices of Shuduan; default: one is started")
  private @Nullable URI url;

  @Option(names = "--heap", paramLabel = "MB", description = "heap of the server that is started")
  private int heap = 1024;

  /** The server, to be closed. */
  MeasuredServer open() {
    return url == null ? MeasuredServer.start(heap) : MeasuredServer.at(url);
  }
}
