package org.shuduan.testserver;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeException;
import org.shuduan.node.NodeOptions;

/**
 * Skips integration tests, with a word, where the server that they ask for needs a Java that this
 * machine lacks. JUnit finds it by META-INF/services.
 */
public final class ServerCondition implements ExecutionCondition {

  private static final ConditionEvaluationResult RUN = ConditionEvaluationResult.enabled(null);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean wholeClass = context.getTestMethod().isEmpty();
    if (!wholeClass || !context.getRequiredTestClass().getName().endsWith("IT")) {
      return RUN;
    }
    try {
      EmbeddedNode.requireJava(NodeOptions.temporary());
      return RUN;
    } catch (NodeException.JavaTooOld e) {
      System.err.println("SKIPPED: " + context.getDisplayName() + ": " + e.getMessage());
      return ConditionEvaluationResult.disabled(e.getMessage());
    }
  }
}
