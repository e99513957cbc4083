package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 访问表测试 — the table and the running application name the same endpoints.
@LinliTest
class AccessTableTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Test
  void everyEndpointHasARow() {
    List<String> rows = AccessTable.rows().stream().map(AccessRow::endpoint).toList();

    assertThat(Endpoints.of(mapping)).as("add the missing rows to AccessTable").isSubsetOf(rows);
  }

  @Test
  void everyRowHasAnEndpoint() {
    List<String> endpoints = Endpoints.of(mapping);

    assertThat(AccessTable.rows())
        .extracting(AccessRow::endpoint)
        .filteredOn(row -> !endpoints.contains(row))
        .as("files, and what the frameworks answer")
        .containsExactlyInAnyOrder(
            "GET /*.css",
            "GET /*.js",
            "GET /*.svg",
            "GET /*.png",
            "GET /*.ico",
            "GET /*.txt",
            "GET /*.webmanifest",
            "GET /webjars/{*file}",
            "GET /actuator/health",
            "GET /v3/api-docs",
            "GET /v3/api-docs.yaml",
            "GET /error");
  }

  @Test
  void theMostSpecificRowIsTaken() {
    assertThat(AccessTable.row(HttpMethod.GET, "/work/220303/persons/new").orElseThrow().endpoint())
        .isEqualTo("GET /work/{county}/persons/new");
    assertThat(AccessTable.row(HttpMethod.GET, "/work/sign-in").orElseThrow().endpoint())
        .isEqualTo("GET /work/sign-in");
    assertThat(AccessTable.row(HttpMethod.HEAD, "/sign-in")).isPresent();
  }

  @Test
  void whatIsNotListedHasNoRow() {
    assertThat(AccessTable.row(HttpMethod.GET, "/actuator/env")).isEmpty();
    assertThat(AccessTable.row(HttpMethod.DELETE, "/work/220303/persons")).isEmpty();
    assertThat(AccessTable.row(HttpMethod.GET, "/work/abc/inbox")).isEmpty();
    assertThat(AccessTable.row(HttpMethod.GET, "/work/220303/inbox/")).isEmpty();
  }
}
