package org.linli.georeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 请求清单测试 — every filter, paging, and the order.
@LinliTest
class RequestListTests {

  private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @LocalServerPort private int port;
  private OpenCounty open;
  private Client client;
  private String key;

  @BeforeEach
  void moveIn() {
    open = new OpenCounty(beans, port);
    client = open.client();
    key = open.partner("城市通", false, false, 200);
    clock.set(FIRST);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void requestsAreFoundByDayServiceStateChangeAndBox() {
    String first = file("NOISE", OpenCounty.IN_GRID, OpenCounty.IN_GRID_LONG);
    clock.advance(Duration.ofDays(10));
    String second = file("STAIR_CLUTTER", OpenCounty.AT_BUILDING, OpenCounty.AT_BUILDING_LONG);
    clock.advance(Duration.ofDays(1));
    String third = file("NOISE", OpenCounty.AT_BUILDING, OpenCounty.AT_BUILDING_LONG);
    clock.advance(Duration.ofHours(1));
    open.close(first);

    assertThat(found("")).containsExactly(third, second, first);
    assertThat(found("&start_date=2026-03-10T00:00:00Z&end_date=2026-03-12T12:00:00+08:00"))
        .containsExactly(second);
    assertThat(found("&end_date=2026-03-10")).containsExactly(first);
    assertThat(found("&start_date=2026-03-13")).containsExactly(third);
    assertThat(found("&service_code=NOISE")).containsExactly(third, first);
    assertThat(found("&service_code=NOISE,STAIR_CLUTTER&status=open"))
        .containsExactly(third, second);
    assertThat(found("&status=closed")).containsExactly(first);
    assertThat(found("&status=open,closed")).hasSize(3);
    assertThat(found("&updated_after=2026-03-13T01:30:00Z")).containsExactly(first);
    assertThat(found("&updated_before=2026-03-12T02:00:00Z")).containsExactly(second);
    assertThat(found("&bbox=43.1719,124.3719,43.1721,124.3721")).containsExactly(third, second);
    assertThat(found("&bbox=43.1719,124.3719,43.1721,124.3721&page=2&page_size=1"))
        .containsExactly(second);
    assertThat(found("&bbox=1,1,2,2")).isEmpty();
    assertThat(found("&page=1&page_size=2")).containsExactly(third, second);
    assertThat(found("&page=2&page_size=2")).containsExactly(first);
    assertThat(found("&page=9&page_size=2")).isEmpty();
    assertThat(found("&service_request_id=" + first + "," + second + "&status=open&page=7"))
        .containsExactly(second, first);
    // an empty parameter is none
    assertThat(found("&status=&service_code=&start_date=")).hasSize(3);
    clock.advance(Duration.ofDays(85));
    assertThat(found("")).containsExactly(third, second);
    // named by its id it needs no county
    var one = client.get("/open311/v2/requests/" + first + ".json");
    assertThat(one.at("$[0].requested_datetime")).isEqualTo("2026-03-02T09:00:00+08:00");
    assertThat(one.at("$[0].updated_datetime")).isEqualTo("2026-03-13T10:00:00+08:00");
    assertThat(one.at("$[0].service_name")).isEqualTo("噪声与动物");
    assertThat(one.at("$[0].agency_responsible")).contains("居委会");
    assertThat(one.at("$[0].address")).isEqualTo("平东街道 东晟社区 3网格");
  }

  @Test
  void theCountyNeedNotBeSaidWhereThePointSaysIt() {
    var here = client.get("/open311/v2/services.json?lat=1.5&long=1.5");
    assertThat(here.status()).isEqualTo(404);
    assertThat(client.get("/open311/v2/services.json?lat=x&long=1").status()).isEqualTo(400);
  }

  private String file(String service, String latitude, String longitude) {
    Caller.Answer answer =
        client.post(
            "/open311/v2/requests.json",
            "api_key",
            key,
            "service_code",
            service,
            "lat",
            latitude,
            "long",
            longitude,
            "description",
            "第" + clock.instant());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("$[0].service_request_id");
  }

  private java.util.List<String> found(String more) {
    var answer = client.get("/open311/v2/requests.json?jurisdiction_id=" + open.county + more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return com.jayway.jsonpath.JsonPath.read(answer.text(), "$[*].service_request_id");
  }
}
