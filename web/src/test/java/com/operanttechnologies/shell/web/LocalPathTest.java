package com.operanttechnologies.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/quotes?state=sent&q=a%20b", "/", "/settings/profile"})
  void aPathOfOursIsKept(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "",
        "/a\r\nSet-Cookie: x=1"
      })
  void anythingElseLeadsHome(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/today");
  }
}
