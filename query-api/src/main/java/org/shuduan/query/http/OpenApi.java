package org.shuduan.query.http;

import java.lang.reflect.Type;
import java.util.List;
import org.shuduan.mappings.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API as OpenAPI 3.1, made from the endpoints that serve it: what is not
 * described is not there.
 */
final class OpenApi {

  static final String PATH = "/openapi.json";

  private static final String VERSION = "3.1.0";

  private final Schemas schemas = new Schemas();
  private final ObjectNode document = Json.mapper().createObjectNode();

  private OpenApi() {}

  /**
   * The description as JSON.
   *
   * @param guarded whether a token is needed
   */
  static byte[] of(List<Endpoint> endpoints, boolean guarded) {
    OpenApi api = new OpenApi();
    api.describe(endpoints, guarded);
    return Json.mapper().writeValueAsBytes(api.document);
  }

  private void describe(List<Endpoint> endpoints, boolean guarded) {
    document.put("openapi", VERSION);
    document
        .putObject("info")
        .put("title", "数段检索接口")
        .put("version", "v1")
        .put("description", "未列出的参数会被拒绝；空参数等于没有。出错时回答 application/problem+json。");
    ObjectNode paths = document.putObject("paths");
    endpoints.forEach(endpoint -> describe(endpoint, paths.putObject(endpoint.path())));
    ObjectNode components = document.putObject("components");
    if (guarded) {
      components
          .putObject("securitySchemes")
          .putObject("token")
          .put("type", "http")
          .put("scheme", "bearer");
      document.putArray("security").addObject().putArray("token");
    }
    components.set("schemas", schemas.all());
  }

  private void describe(Endpoint endpoint, ObjectNode path) {
    ObjectNode operation = path.putObject("get").put("summary", endpoint.summary());
    ArrayNode parameters = operation.putArray("parameters");
    endpoint.parameters().forEach(parameter -> describe(parameter, parameters.addObject()));
    ObjectNode responses = operation.putObject("responses");
    ObjectNode content =
        responses.putObject("200").put("description", endpoint.summary()).putObject("content");
    Endpoint.Content answers = endpoint.answers();
    for (String mediaType : answers.mediaTypes()) {
      ObjectNode as = content.putObject(mediaType);
      if (Answers.JSON.equals(mediaType) && answers.type() != null) {
        as.set("schema", schemas.of(answers.type()));
      }
    }
    problem(responses.putObject("default"), Problem.class);
  }

  private void problem(ObjectNode response, Type type) {
    response
        .put("description", "出错：说明原因和办法")
        .putObject("content")
        .putObject(Problem.MEDIA_TYPE)
        .set("schema", schemas.of(type));
  }

  private static void describe(Parameter parameter, ObjectNode node) {
    boolean inPath = parameter.form() == Parameter.Form.PATH;
    node.put("name", parameter.name())
        .put("in", inPath ? "path" : "query")
        .put("description", parameter.description());
    if (inPath) {
      node.put("required", true);
    }
    ObjectNode schema = node.putObject("schema");
    if (parameter.repeats()) {
      node.put("style", "form").put("explode", true);
      schema.put("type", "array");
      schema = schema.putObject("items");
    }
    schema.put("type", parameter.form() == Parameter.Form.INTEGER ? "integer" : "string");
    if (parameter.form() == Parameter.Form.DATE) {
      schema.put("format", "date");
    }
    if (!parameter.allowed().isEmpty()) {
      ArrayNode allowed = schema.putArray("enum");
      parameter.allowed().forEach(allowed::add);
    } else if (parameter.example() != null && !parameter.example().isEmpty()) {
      node.put("example", parameter.example());
    }
  }
}
