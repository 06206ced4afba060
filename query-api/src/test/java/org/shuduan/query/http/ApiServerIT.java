package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shuduan.query.http.HttpTesting.mediaType;
import static org.shuduan.query.http.HttpTesting.problem;
import static org.shuduan.query.http.HttpTesting.search;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.mappings.Json;
import org.shuduan.query.TestNode;
import org.shuduan.query.TestReports;
import tools.jackson.databind.JsonNode;

/** What the server promises over HTTP, on a real Elasticsearch. */
class ApiServerIT {

  private static Engine engine;
  private static ApiServer server;

  @BeforeAll
  static void start() {
    engine = TestNode.connect();
    TestReports.index(engine, TestReports.standard());
    server = ApiServer.start(search(engine), 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  @Test
  void answersInTheFormOfTheContract() throws Exception {
    HttpResponse<String> response =
        get("api/v1/search", "q", "改造", "number", "老旧小区>=1000个", "facets", "region,subject");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(mediaType(response)).startsWith("application/json");
    JsonNode answer = Json.mapper().readTree(response.body());
    assertThat(names(answer))
        .containsExactly(
            "total", "hits", "related", "facets", "understood", "next_cursor", "resumed");
    assertJson(answer.get("total"), "{'value':1,'relation':'eq'}");
    JsonNode hit = answer.get("hits").get(0);
    assertThat(names(hit))
        .containsExactly(
            "id",
            "score",
            "text",
            "highlights",
            "section",
            "report",
            "region",
            "themes",
            "numbers",
            "sources",
            "duplicate_group",
            "duplicates",
            "explanation");
    assertJson(
        hit.get("highlights"),
        "[{'start':2,'end':4,'by':'literal'},{'start':8,'end':13,'by':'number'}]");
    assertThat(names(hit.get("report")))
        .containsExactly("id", "ordinal", "headline", "title", "date", "organization");
    assertThat(hit.get("report").get("date").stringValue()).isEqualTo("2022-05-01");
    assertJson(
        hit.get("region"),
        "{'code':'430100','province':'湖南省','city':'长沙市','county':null,'name':'长沙市'}");
    assertJson(
        hit.get("numbers").get(0),
        "{'surface':'1774个','start':8,'end':13,'kind':'quantity','value':1774,'value_max':null,"
            + "'unit':'个','dimension':'things','canonical_value':1774,'canonical_value_max':null,"
            + "'canonical_unit':'个','approx':'exact','subject':'老旧小区','subject_key':'老旧小区',"
            + "'period':null,'period_key':null,'role':'level','fact':true,'matched':true}");
    assertJson(
        answer.get("facets").get("region").get(0),
        "{'value':'430000','label':'湖南省','count':1,'selected':false,'parent':null}");
    assertJson(
        answer.get("understood").get(0),
        "{'kind':'words','text':'改造','start':0,'end':2,'applied':true,'key':null,'notice':null}");
    assertThat(answer.get("next_cursor").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "regoin, 湖南, bad parameter, allowed",
    "number, 很多, bad parameter, allowed",
    "size, 1000, bad parameter, allowed",
    "theme, 无此主题, bad parameter, allowed",
    "q, “没有成对, bad parameter, position",
    "region, 朝阳区, ambiguous region, candidates",
    "value, 100个, bad parameter, allowed",
    "dimension, colour, bad parameter, allowed",
  })
  void aBadQueryIsAProblemThatSaysWhat(String name, String value, String title, String tells)
      throws Exception {
    HttpResponse<String> response = get("api/v1/search", name, value);
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode problem = problem(response);
    assertThat(problem.get("title").stringValue()).isEqualTo(title);
    assertThat(problem.get("status").intValue()).isEqualTo(400);
    assertThat(problem.get("parameter").stringValue()).isEqualTo(name);
    assertThat(problem.has(tells)).as(problem.toString()).isTrue();
  }

  @Test
  void anEngineThatIsDownIsAProblemThatMayPass() throws Exception {
    try (Engine nobody = Engine.connect(EngineOptions.at("http://127.0.0.1:1"));
        ApiServer lost = ApiServer.start(search(nobody), 0)) {
      HttpResponse<String> response = HttpTesting.get(lost, "api/v1/search", "q", "志愿");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(problem(response).get("title").stringValue()).isEqualTo("engine unreachable");
      assertThat(HttpTesting.get(lost, "healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void listsTheThemes() throws Exception {
    JsonNode themes = Json.mapper().readTree(get("api/v1/themes").body());
    assertThat(themes.size()).isGreaterThan(20);
    assertThat(names(themes.get(0)))
        .containsExactly("id", "name", "name_en", "group", "group_name");
  }

  @Test
  void thePageAndAllThatItLoadsComeFromHere() throws Exception {
    for (String file : List.of("", "js/app.js", "css/base.css", "api.html")) {
      HttpResponse<String> response = get(file);
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(file)
          .startsWith("default-src 'none'; script-src 'self'");
      assertThat(response.body()).as(file).doesNotContain("http://", "https://");
    }
    assertThat(get("").body()).contains("lang=\"zh-CN\"").doesNotContain("style=");
  }

  @Test
  void whatIsNotThereIsAProblemToo() throws Exception {
    HttpResponse<String> response = get("api/v1/nothing");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(problem(response).get("title").stringValue()).isEqualTo("not found");
  }

  @Test
  void aTakenPortIsNamed() {
    int port = server.url().getPort();
    assertThatThrownBy(() -> ApiServer.start(search(engine), port))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining(String.valueOf(port));
  }

  private static void assertJson(JsonNode actual, String expected) {
    assertThat(actual.toString()).isEqualTo(expected.replace('\'', '"'));
  }

  private static List<String> names(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }

  private static HttpResponse<String> get(String path, String... parameters) throws Exception {
    return HttpTesting.get(server, path, parameters);
  }
}
