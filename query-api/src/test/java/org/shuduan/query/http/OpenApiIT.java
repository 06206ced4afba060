package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuduan.query.http.HttpTesting.get;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API is as /openapi.json describes it, whatever is asked. */
class OpenApiIT {

  private static final int REQUESTS = Boolean.getBoolean("shuduan.long") ? 500 : 60;
  private static final long SEED = 20230501;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "-",
          "..",
          "湖南省",
          "朝阳区",
          "老旧小区>=100个",
          "\"",
          "\"100%\"",
          "-1",
          "0",
          "99999999999",
          "1e9",
          "2023-13-01",
          "relevance",
          "csv",
          "%",
          "'",
          "\\",
          "{\"a\":1}",
          "\uFFFD",
          "\u0000",
          "𠀀",
          "top",
          "430000",
          "a".repeat(600),
          "区".repeat(501),
          "../..",
          "1..2",
          "100..1000个",
          "region,,year");

  private static SampleServer samples;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    samples = SampleServer.start();
    description = Json.mapper().readTree(get(samples.server(), "openapi.json").body());
  }

  @AfterAll
  static void stop() {
    samples.close();
  }

  @Test
  void everyEndpointAnswersAsDescribed() throws Exception {
    JsonNode hit =
        Json.mapper()
            .readTree(get(samples.server(), "api/v1/search", "size", "1").body())
            .get("hits")
            .get(0);
    String paragraph = hit.get("id").stringValue();
    String report = hit.get("report").get("id").stringValue();
    expect("/api/v1/search", "q", "老旧小区", "number", "老旧小区>=100个", "facets", "region,theme,subject");
    expect("/api/v1/facets", "facet", "region", "below", "top");
    expect("/api/v1/suggest", "q", "laojiu");
    expect("/api/v1/numbers", "subject", "老旧小区");
    expect("/api/v1/distribution", "subject", "老旧小区");
    expect("/api/v1/reports", "size", "3");
    expect("/api/v1/themes");
    expect("/api/v1/regions", "below", "430000");
    expect("/api/v1/status");
    expect("/healthz");
    expect("/readyz");
    expectAt("/api/v1/reports/{id}", "/api/v1/reports/" + report);
    expectAt("/api/v1/paragraphs/{id}", "/api/v1/paragraphs/" + paragraph);
    expectAt("/api/v1/paragraphs/{id}/similar", "/api/v1/paragraphs/" + paragraph + "/similar");
    List<String> described = new ArrayList<>(description.get("paths").propertyNames());
    assertThat(described).as("all are tried here, but for the export").hasSize(15);
  }

  @Test
  void oddRequestsGetAnAnswerAndAProblemAtWorst() throws Exception {
    Random random = new Random(SEED);
    List<String> paths = new ArrayList<>(description.get("paths").propertyNames());
    for (int i = 0; i < REQUESTS; i++) {
      String path = pick(paths, random);
      List<String> parameters = new ArrayList<>();
      for (JsonNode parameter : description.get("paths").get(path).get("get").get("parameters")) {
        if (parameter.get("in").stringValue().equals("query") && random.nextInt(4) == 0) {
          parameters.add(parameter.get("name").stringValue());
          parameters.add(value(parameter, random));
        }
      }
      if (random.nextInt(20) == 0) {
        parameters.addAll(List.of("odd", "1"));
      }
      String at = path.replace("{id}", random.nextBoolean() ? "none" : "%E5%B8%82").substring(1);
      long begun = System.nanoTime();
      HttpResponse<String> response = get(samples.server(), at, parameters.toArray(String[]::new));
      String asked = at + " " + parameters;
      assertThat(response.statusCode()).as(asked + response.body()).isLessThan(500);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(asked).isLessThan(LIMIT);
      if (response.statusCode() >= 400) {
        conforms(
            description
                .at("/paths/~1healthz/get/responses/default/content")
                .get(Problem.MEDIA_TYPE)
                .get("schema"),
            HttpTesting.problem(response),
            asked);
      }
    }
  }

  private static String value(JsonNode parameter, Random random) {
    JsonNode schema = parameter.get("schema");
    JsonNode allowed = schema.has("items") ? schema.get("items").get("enum") : schema.get("enum");
    if (random.nextInt(3) == 0) {
      return pick(ODD, random);
    }
    if (allowed != null) {
      return allowed.get(random.nextInt(allowed.size())).stringValue();
    }
    return parameter.has("example") ? parameter.get("example").stringValue() : "";
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static void expect(String path, String... parameters) throws Exception {
    expectAt(path, path, parameters);
  }

  private static void expectAt(String described, String path, String... parameters)
      throws Exception {
    HttpResponse<String> response = get(samples.server(), path.substring(1), parameters);
    assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
    JsonNode schema =
        description
            .get("paths")
            .get(described)
            .get("get")
            .get("responses")
            .get("200")
            .get("content")
            .get(Answers.JSON)
            .get("schema");
    conforms(schema, Json.mapper().readTree(response.body()), path);
  }

  /** A schema refers to others in the description, so these come with it. */
  private static void conforms(JsonNode schema, JsonNode answer, String what) {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", description.get("components"));
    Schema checker =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    List<Error> faults = checker.validate(answer);
    assertThat(faults).as(what).isEmpty();
  }
}
