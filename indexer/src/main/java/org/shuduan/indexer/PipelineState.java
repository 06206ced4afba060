package org.shuduan.indexer;

import co.elastic.clients.json.JsonData;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shuduan.mappings.Json;
import tools.jackson.core.type.TypeReference;

/**
 * The data that documents are made with, by the fingerprints of its files: dictionary, themes,
 * units, gazetteer, noise patterns and so on. Documents of two states do not belong into one
 * generation: the same text would be read in two ways.
 *
 * @param fingerprints by the name of the data
 */
public record PipelineState(Map<String, String> fingerprints) {

  static final String KEY = "fingerprints";

  public PipelineState {
    fingerprints = Map.copyOf(fingerprints);
  }

  /** What indices say of the data that their documents were made with; empty if nothing. */
  public static PipelineState stored(Map<String, JsonData> meta) {
    JsonData stored = meta.get(KEY);
    return new PipelineState(
        stored == null
            ? Map.of()
            : Json.mapper()
                .readValue(
                    stored.toJson().toString(), new TypeReference<Map<String, String>>() {}));
  }

  /** The names of the data that are not the same in the other state. */
  public SortedSet<String> differences(PipelineState other) {
    TreeMap<String, String> all = new TreeMap<>(fingerprints);
    all.putAll(other.fingerprints);
    SortedSet<String> different = new TreeSet<>();
    for (String name : all.keySet()) {
      if (!String.valueOf(fingerprints.get(name))
          .equals(String.valueOf(other.fingerprints.get(name)))) {
        different.add(name);
      }
    }
    return different;
  }
}
