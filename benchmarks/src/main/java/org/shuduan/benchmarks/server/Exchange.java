package org.shuduan.benchmarks.server;

/**
 * A request to Elasticsearch, as it went over the wire.
 *
 * @param path with the query string
 * @param type of the body; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(String method, String path, String type, byte[] body) {}
