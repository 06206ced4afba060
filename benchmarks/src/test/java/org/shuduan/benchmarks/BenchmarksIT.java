package org.shuduan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.mappings.Json;
import org.shuduan.testserver.TestServer;
import tools.jackson.databind.JsonNode;

/** Each benchmark starts, on so little that its figures mean nothing, and leaves its table. */
class BenchmarksIT {

  private static TestServer node;

  @TempDir private static Path folder;

  @BeforeAll
  static void start() {
    node = TestServer.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void generate() throws IOException {
    JsonNode rows = run("generate", corpus(), "--paragraphs=50");
    assertThat(rows.get(0).get("paragraphs").intValue()).isEqualTo(50);
  }

  @Test
  void search() throws IOException {
    JsonNode rows =
        run(
            "search",
            server(),
            corpus(),
            "--paragraphs=50",
            "--clients=1",
            "--rounds=1",
            "--requests=1",
            "--warm-up=0");
    assertThat(rows.size()).isGreaterThan(10);
    rows.forEach(row -> assertThat(row.at("/http_to_raw/median").doubleValue()).isPositive());
    assertThat(rows.get(0).get("name").stringValue()).isEqualTo("words 0.01%");
  }

  @Test
  void indexing() throws IOException {
    JsonNode rows = run("indexing", server(), corpus(), "--paragraphs=50", "--rounds=1");
    assertThat(rows.valueStream().map(row -> row.get("what").stringValue()))
        .contains("whole way", "bare bulk (engine)", "split", "extract");
  }

  @Test
  void extraction() throws IOException {
    JsonNode rows =
        run("extraction", corpus(), "--paragraphs=20", "--rounds=1", "--no-fork", "--millis=10");
    assertThat(rows.valueStream().map(row -> row.get("stage").stringValue()))
        .contains("ikSmart", "numbers", "themes", "whole");
    rows.forEach(row -> assertThat(row.get("bytes_per_paragraph").doubleValue()).isPositive());
  }

  @Test
  void scale() throws IOException {
    JsonNode rows =
        run(
            "scale",
            server(),
            corpus(),
            "--sizes=20,40",
            "--rounds=1",
            "--requests=1",
            "--warm-up=0");
    assertThat(rows.valueStream().map(row -> row.get("paragraphs").stringValue()))
        .contains("exponent", "100000000 by calculation");
  }

  @Test
  void quality() throws IOException {
    JsonNode rows = run("quality", server(), "--queries=20");
    rows.forEach(
        row -> assertThat(row.get("shuduan").doubleValue()).as(row.toString()).isBetween(0.5, 1.0));
    assertThat(rows.valueStream().filter(row -> row.get("peer").isNumber())).hasSize(2);
  }

  private static String corpus() {
    return "--corpus=" + folder;
  }

  private static String server() {
    return "--es=" + node.url();
  }

  /** Runs a benchmark; the rows of its JSON. */
  private static JsonNode run(String name, String... options) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] command =
        Stream.concat(Stream.of(name, "--out=" + folder), Arrays.stream(options))
            .toArray(String[]::new);
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), command);
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).contains("## " + name).contains("|---|");
    return Json.mapper().readTree(Files.readString(folder.resolve(name + ".json"))).get("rows");
  }
}
