package com.operanttechnologies.engine.settings;

import com.operanttechnologies.engine.InvalidSetting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Temporal runs the workflows.
 *
 * @param binary path of the temporal CLI, for dev-server
 * @param address host:port of the frontend, for cluster
 * @param apiKey for Temporal Cloud; implies TLS
 */
public record TemporalSettings(
    @DefaultValue("embedded") Mode mode,
    @DefaultValue("default") String namespace,
    @DefaultValue("operant") String taskQueue,
    @Nullable Path binary,
    @Nullable String address,
    @DefaultValue("false") boolean tls,
    @Nullable String apiKey) {

  /** Engine modes; the code that runs on them is the same. */
  public enum Mode {
    EMBEDDED,
    DEV_SERVER,
    CLUSTER
  }

  public TemporalSettings {
    if (mode == Mode.DEV_SERVER && binary == null) {
      throw new InvalidSetting(
          "operant.temporal.binary",
          "required with operant.temporal.mode=dev-server: path of the temporal CLI");
    }
    if (mode == Mode.CLUSTER && (address == null || !address.contains(":"))) {
      throw new InvalidSetting(
          "operant.temporal.address", "required with operant.temporal.mode=cluster: host:port");
    }
  }
}
