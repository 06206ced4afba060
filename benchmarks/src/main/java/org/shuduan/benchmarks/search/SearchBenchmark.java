package org.shuduan.benchmarks.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.shuduan.benchmarks.result.Percentiles;
import org.shuduan.benchmarks.result.Spread;
import org.shuduan.benchmarks.search.Ways.Way;
import org.shuduan.benchmarks.server.MeasuredServer;

/**
 * Measures searches of what is live on a server. Each round of a case asks by each way in turn,
 * beginning with another one each time; a ratio is of two medians of one round.
 *
 * @param rounds how often each way is measured
 * @param requests how many a way answers in one round
 * @param warmUp seconds of questions before anything counts: a server's code is compiled in its
 *     first minutes, and its users come later
 */
public record SearchBenchmark(int rounds, int requests, int warmUp) {

  /**
   * A row of the table.
   *
   * @param hits how many paragraphs match, on average over the questions of the case
   * @param raw milliseconds, as are library and http
   * @param rawRate requests a second
   */
  public record Row(
      String name,
      int questions,
      double hits,
      int clients,
      Percentiles raw,
      Percentiles library,
      Percentiles http,
      Spread libraryToRaw,
      Spread httpToRaw,
      double rawRate,
      double httpRate) {}

  /** The names of all cases. */
  public static List<String> cases() {
    return SearchCase.all().stream().map(SearchCase::name).toList();
  }

  /**
   * Measures cases.
   *
   * @param named of {@link #cases()}
   * @param clients how many ask at the same time, one row for each number
   */
  public List<Row> measure(MeasuredServer server, List<String> named, List<Integer> clients)
      throws IOException, InterruptedException, ExecutionException {
    List<Row> rows = new ArrayList<>();
    try (Ways ways = new Ways(server)) {
      Map<SearchCase, Map<Way, List<Runnable>>> cases = new LinkedHashMap<>();
      for (SearchCase asked : SearchCase.all()) {
        if (named.contains(asked.name())) {
          cases.put(asked, ways.of(asked));
        }
      }
      warmUp(cases.values());
      for (var asked : cases.entrySet()) {
        double hits = asked.getKey().questions().stream().mapToLong(ways::hits).average().orElse(0);
        for (int number : clients) {
          rows.add(row(asked.getKey(), hits, number, asked.getValue()));
        }
      }
    }
    return rows;
  }

  private void warmUp(Collection<Map<Way, List<Runnable>>> cases)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
    while (System.nanoTime() < end) {
      for (Map<Way, List<Runnable>> byWay : cases) {
        for (List<Runnable> way : byWay.values()) {
          Load.of(way, 1, way.size());
        }
      }
    }
  }

  private Row row(SearchCase asked, double hits, int clients, Map<Way, List<Runnable>> byWay)
      throws InterruptedException, ExecutionException {
    for (List<Runnable> way : byWay.values()) {
      Load.of(way, clients, requests);
    }
    Map<Way, List<Load>> loads = new EnumMap<>(Way.class);
    List<Way> order = new ArrayList<>(List.of(Way.values()));
    for (int round = 0; round < rounds; round++) {
      for (Way way : order) {
        loads
            .computeIfAbsent(way, w -> new ArrayList<>())
            .add(Load.of(byWay.get(way), clients, requests));
      }
      Collections.rotate(order, 1);
    }
    return new Row(
        asked.name(),
        asked.questions().size(),
        hits,
        clients,
        percentiles(loads.get(Way.RAW)),
        percentiles(loads.get(Way.LIBRARY)),
        percentiles(loads.get(Way.HTTP)),
        toRaw(loads, Way.LIBRARY),
        toRaw(loads, Way.HTTP),
        rate(loads.get(Way.RAW)),
        rate(loads.get(Way.HTTP)));
  }

  private static Percentiles percentiles(List<Load> loads) {
    return Percentiles.ofNanos(loads.stream().flatMap(load -> load.nanos().stream()).toList());
  }

  private static Spread toRaw(Map<Way, List<Load>> loads, Way way) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < loads.get(way).size(); round++) {
      ratios.add(median(loads.get(way).get(round)) / median(loads.get(Way.RAW).get(round)));
    }
    return Spread.of(ratios);
  }

  private static double median(Load load) {
    return Percentiles.ofNanos(load.nanos()).p50();
  }

  private static double rate(List<Load> loads) {
    return Spread.of(loads.stream().map(Load::rate).toList()).median();
  }
}
