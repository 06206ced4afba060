package org.shuduan.kibana.check;

import java.util.List;
import java.util.Optional;
import org.shuduan.kibana.kql.Kql;
import tools.jackson.databind.JsonNode;

/** Queries are KQL that can be read and name fields that exist. */
final class QueryRules {

  private QueryRules() {}

  /** A query of a panel or session on one data view. */
  static void check(JsonNode query, String view, Fields fields, Findings findings) {
    parse(query, findings)
        .ifPresent(
            kql ->
                kql.fields()
                    .forEach(
                        field ->
                            findings.require(
                                fields.isKnown(view, field),
                                "the query names " + field + ", which " + view + " has not")));
  }

  /** A saved query, which users load where they like: some data view must have all its fields. */
  static void anyView(JsonNode query, Fields fields, Findings findings) {
    parse(query, findings)
        .ifPresent(
            kql -> {
              List<String> named = kql.fields().toList();
              findings.require(
                  fields.views().stream()
                      .anyMatch(view -> named.stream().allMatch(f -> fields.isKnown(view, f))),
                  "no data view has all of " + named);
            });
  }

  private static Optional<Kql> parse(JsonNode query, Findings findings) {
    findings.require(
        query.path("language").stringValue("").equals("kuery"), "the query is not in KQL");
    try {
      return Optional.of(Kql.parse(query.path("query").stringValue("")));
    } catch (IllegalArgumentException e) {
      findings.require(false, "the query cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
