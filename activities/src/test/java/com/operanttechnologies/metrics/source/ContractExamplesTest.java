package com.operanttechnologies.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** Must: Stage and Relay are documented contracts; what stands there is what is asked. */
class ContractExamplesTest {
  private static final Path DOCS = Path.of("..", "docs");

  @ParameterizedTest
  @CsvSource({
    "metrics-stage.openapi.yaml,/v1/dashboards/{dashboard}/metrics",
    "metrics-relay.openapi.yaml,/v1/accounts/{account}/screens"
  })
  void aContractDescribesTheOneRequest(String file, String path) throws IOException {
    String contract = Files.readString(DOCS.resolve(file));
    Map<String, Object> described = new Yaml().load(contract);

    assertThat(described).containsEntry("openapi", "3.1.0");
    assertThat(((Map<?, ?>) described.get("paths")).keySet().toString())
        .isEqualTo("[" + path + "]");
  }

  @ParameterizedTest
  @CsvSource({"$.metrics[?(@.key=='visitors')].value,1240", "$.total,12", "$.offline,2"})
  void theExamplesOfTheDocsCanBeRead(String jsonPath, String value) throws IOException {
    String docs = Files.readString(DOCS.resolve("metrics.md"));
    Matcher example = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(docs);
    boolean found = false;

    while (example.find()) {
      JsonAnswer answer = JsonAnswer.parse(example.group(1).getBytes());
      found |= answer.value(jsonPath).filter(v -> v.toPlainString().equals(value)).isPresent();
    }

    assertThat(found).isTrue();
  }
}
