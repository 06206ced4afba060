package org.shuduan.kibana.transfer;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says in Chinese why an import was refused as a whole, and what to do. */
final class Refusals {

  /** How much of an unexpected answer is shown. */
  private static final int SHOWN = 200;

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>\\s*([^<]*?)\\s*</title>", Pattern.CASE_INSENSITIVE);

  private Refusals() {}

  /**
   * @param answer the body as JSON, a missing node if it is none
   */
  static String explain(HttpResponse<String> response, JsonNode answer, ImportTarget target) {
    int status = response.statusCode();
    String said = said(response, answer);
    String place = target.kibana().toString();
    if (status / 100 == 3) {
      String to = response.headers().firstValue("location").orElse("别处");
      return place
          + " 把请求转到了 "
          + to
          + "；请检查 --kibana 的地址（连同路径前缀），需要登录的请用 --api-key-file，或 --user 和 --password-file";
    }
    if (answer.isMissingNode() && status != 413 && status < 500) {
      return place + " 答的不是 Kibana 的 JSON（状态 " + status + "，" + said + "）；中间可能有代理或登录页，请检查地址";
    }
    return switch (status) {
      case 400 -> "Kibana 说文件有误：" + said;
      case 401 -> "Kibana 没有认出身份（401）：请用 --api-key-file，或 --user 和 --password-file 给出有效的凭据";
      case 403 ->
          "这个身份没有导入的权限（403）：需要所在空间里“已保存对象管理”和看板等的写权限，即 shuduan roles 的 shuduan_kibana_curator；"
              + said;
      case 404 -> "没有找到导入接口（404）：请检查 --kibana 的地址和 --space 的空间编号；" + said;
      case 413 ->
          "文件太大，Kibana 或它前面的代理不收（413）：请提高代理的上限，或 Kibana 的 savedObjects.maxImportPayloadBytes";
      case 422 -> "这个 Kibana 的版本太旧，不认识文件里的对象（422）：请用 8.19 或更新的 Kibana；" + said;
      case 429, 502, 503, 504 -> "Kibana 暂时不能服务（" + status + "）：可能正在启动或很忙，请稍后再试；" + said;
      default -> "Kibana 答了状态 " + status + "：" + said;
    };
  }

  private static String said(HttpResponse<String> response, JsonNode answer) {
    if (answer.path("message").isString()) {
      return answer.get("message").stringValue();
    }
    Matcher title = TITLE.matcher(response.body());
    if (title.find()) {
      return "网页标题“" + title.group(1) + "”";
    }
    String body = response.body().strip();
    return body.isEmpty() ? "没有说明" : body.substring(0, Math.min(SHOWN, body.length()));
  }
}
