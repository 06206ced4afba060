package org.shuduan.kibana.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users are told about each way in which Kibana, or a proxy before it, answers an import. */
class KibanaImportTest {

  private static final KibanaImport IMPORT = new KibanaImport(standardTrust());

  private static final String NDJSON = "{\"type\":\"tag\",\"id\":\"数段\"}\n";

  @Test
  void sendsAFileThatKibanaTakes() throws IOException {
    try (StandIn kibana = StandIn.answering(200, "{\"successCount\":24,\"success\":true}")) {
      ImportTarget target =
          new ImportTarget(URI.create(kibana.url() + "/base/"), "研究", "ApiKey a2V5", true);
      ImportResult result = IMPORT.run(NDJSON, target);
      assertThat(result.complete()).isTrue();
      assertThat(result.imported()).isEqualTo(24);
      assertThat(kibana.address())
          .isEqualTo("POST /base/s/%E7%A0%94%E7%A9%B6/api/saved_objects/_import?overwrite=true");
      assertThat(kibana.header("kbn-xsrf")).isEqualTo("true");
      assertThat(kibana.header("Authorization")).isEqualTo("ApiKey a2V5");
      String boundary = kibana.header("Content-Type").replaceFirst(".*boundary=", "");
      assertThat(kibana.body())
          .startsWith("--" + boundary + "\r\n")
          .contains("name=\"file\"; filename=\"shuduan.ndjson\"\r\n")
          .contains("\r\n\r\n" + NDJSON + "\r\n--")
          .endsWith("--" + boundary + "--\r\n");
      assertThat(target.toString()).doesNotContain("a2V5");
    }
  }

  @Test
  void withoutKeyAndSpaceNeitherIsSent() throws IOException {
    try (StandIn kibana = StandIn.answering(200, "{\"successCount\":1,\"success\":true}")) {
      IMPORT.run(NDJSON, plain(kibana));
      assertThat(kibana.address()).isEqualTo("POST /api/saved_objects/_import?overwrite=false");
      assertThat(kibana.header("Authorization")).isEmpty();
    }
  }

  @Test
  void aConflictMeansThatNothingWasImportedWhateverKibanaCounts() throws IOException {
    ImportResult result =
        answer(
            """
            {"successCount":23,"success":false,"errors":[
              {"type":"dashboard","id":"shuduan-overview","meta":{"title":"数段：总览"},
               "error":{"type":"conflict"}}]}
            """);
    assertThat(result.imported()).isZero();
    assertThat(result.problems())
        .containsExactly("“数段：总览”（dashboard/shuduan-overview）：已经存在；要替换它，请加 --overwrite");
  }

  @Test
  void missingReferencesAreNamed() throws IOException {
    ImportResult result =
        answer(
            """
            {"successCount":0,"success":false,"errors":[
              {"type":"search","id":"s","meta":{},
               "error":{"type":"missing_references","references":[{"type":"index-pattern","id":"gone"}]}}]}
            """);
    assertThat(result.imported()).isZero();
    assertThat(result.problems()).containsExactly("search/s：引用的对象不存在：index-pattern/gone");
  }

  @Test
  void anObjectThatKibanaRefusesLeavesTheOthers() throws IOException {
    ImportResult result =
        answer(
            """
            {"successCount":22,"success":false,"errors":[
              {"type":"search","id":"s","error":{"type":"unknown","statusCode":400,"message":"[tabs]: bad"}},
              {"type":"links","id":"l","error":{"type":"unsupported_type"}}]}
            """);
    assertThat(result.imported()).isEqualTo(22);
    assertThat(result.complete()).isFalse();
    assertThat(result.problems())
        .satisfiesExactly(
            unknown -> assertThat(unknown).contains("search/s", "[tabs]: bad", "8.19"),
            unsupported -> assertThat(unsupported).contains("links/l", "不认识"));
  }

  @Test
  void failureWithoutAReasonIsStillAFailure() throws IOException {
    assertThat(answer("{\"successCount\":0,\"success\":false}").complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400|{\"statusCode\":400,\"message\":\"Unexpected token\"}|文件有误：Unexpected token",
        "401|{\"statusCode\":401,\"message\":\"security_exception\"}|--api-key-file",
        "403|{\"statusCode\":403,\"message\":\"Unable to bulk_create\"}|没有导入的权限",
        "404|{\"statusCode\":404,\"message\":\"Not Found\"}|--space",
        "413|{\"statusCode\":413,\"message\":\"Payload too large\"}|文件太大",
        "422|{\"statusCode\":422,\"message\":\"belongs to a more recent version of Kibana\"}|版本太旧",
        "500|{\"statusCode\":500,\"message\":\"An internal server error\"}|状态 500",
        "503|Kibana server is not ready yet|稍后再试",
        "502|<html><head><title>502 Bad Gateway</title></head></html>|502 Bad Gateway",
        "200|<!doctype html><title>统一登录</title>|网页标题“统一登录”",
        "200|{\"name\":\"another service\"}|状态 200",
        "413|<html><title>413 Request Entity Too Large</title></html>|文件太大",
      })
  void aRefusalSaysWhyAndWhatToDo(int status, String body, String told) throws IOException {
    try (StandIn kibana = StandIn.answering(status, body)) {
      assertThatThrownBy(() -> IMPORT.run(NDJSON, plain(kibana)))
          .isInstanceOf(ImportException.class)
          .hasMessageContaining(told)
          .hasMessageNotContaining("null");
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (StandIn kibana = StandIn.redirectingTo("/login?next=%2F")) {
      assertThatThrownBy(() -> IMPORT.run(NDJSON, plain(kibana)))
          .isInstanceOf(ImportException.class)
          .hasMessageContaining("/login")
          .hasMessageContaining("--api-key-file");
    }
  }

  @Test
  void nobodyAnswers() {
    ImportTarget nobody = target("http://127.0.0.1:1");
    assertThatThrownBy(() -> IMPORT.run(NDJSON, nobody))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("连不上 Kibana（http://127.0.0.1:1）");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> target("localhost:5601"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://127.0.0.1:5601");
  }

  private static ImportResult answer(String body) throws IOException {
    try (StandIn kibana = StandIn.answering(200, body)) {
      return IMPORT.run(NDJSON, plain(kibana));
    }
  }

  private static ImportTarget plain(StandIn kibana) {
    return target(kibana.url().toString());
  }

  private static ImportTarget target(String address) {
    return new ImportTarget(URI.create(address), null, null, false);
  }

  private static SSLContext standardTrust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
