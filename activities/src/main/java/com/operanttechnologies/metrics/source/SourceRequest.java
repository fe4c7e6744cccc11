package com.operanttechnologies.metrics.source;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.SourceSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a source.
 *
 * @param file what was uploaded, for the kind that is not asked
 * @param fields the contact's fields by the names of their places; empty without a contact
 */
public record SourceRequest(
    SourceSettings settings,
    List<MetricDefinition> metrics,
    SignIn signIn,
    byte @Nullable [] file,
    Map<String, String> fields) {

  public SourceRequest {
    metrics = List.copyOf(metrics);
    fields = Map.copyOf(fields);
  }

  /** Keys stay out of logs. */
  @Override
  public String toString() {
    return "SourceRequest[" + settings.kind() + "]";
  }
}
