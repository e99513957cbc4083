package org.linli.georeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.place.PlaceKind;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 请求内容测试 — places by point, address and id, and every field that is missing or wrong.
@LinliTest
class FieldTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private OpenCounty open;
  private Client client;
  private String key;

  @BeforeEach
  void moveIn() {
    open = new OpenCounty(beans, port);
    client = open.client();
    key = open.partner("城市通", false, false, 200);
  }

  @ParameterizedTest
  @CsvSource({
    "lat;43.175;long;124.378, GRID",
    "lat;43.17205;long;124.37200, BUILDING",
    "address_string;翰林名苑5栋1单元, STAIRWELL",
    "lat;43.175;long;124.378;address_string;翰林名苑5栋, BUILDING"
  })
  void thePlaceIsFoundByPointAddressAndBoth(String fields, PlaceKind kind) {
    String number = filed(fields.split(";"));
    String path = get(number).at("$[0].address_id");

    assertThat(path).startsWith(open.here.path(PlaceKind.GRID));
    assertThat(kindOf(path)).isEqualTo(kind.name());
  }

  @Test
  void thePlaceIsFoundByOurOwnId() {
    String path = open.here.path(PlaceKind.STAIRWELL);
    String number = filed("address_id", path);

    assertThat(get(number).at("$[0].address_id")).isEqualTo(path);
    assertThat(get(number).at("$[0].address")).contains("5栋");
  }

  @ParameterizedTest
  @CsvSource({
    "'', lat and long",
    "lat;43.175, long required",
    "long;124.378, lat required",
    "lat;x;long;124.378, lat cannot be read",
    "lat;93;long;124.378, lat cannot be read",
    "lat;1.5;long;2.5, outside",
    "address_string;没有这个地方, cannot be found",
    "address_string;平东街道, too wide",
    "address_id;1, address_id cannot be read",
    "address_id;@999, address_id cannot be read",
    "address_id;@, too wide"
  })
  void aPlaceThatIsNoneIsNamed(String fields, String says) {
    String[] where = fields.replace("@", open.county).split(";");
    String[] all = with(where.length < 2 ? new String[0] : where, "api_key", key);

    assertFault(
        client.post(
            "/open311/v2/requests.json", with(all, "service_code", "NOISE", "description", "吵")),
        400,
        says);
  }

  @Test
  void whatIsMissingIsNamedByItsCode() {
    assertFault(at("api_key", key), 400, "service_code required");
    assertFault(at("api_key", key, "service_code", "NOWHERE"), 404, "NOWHERE");
    assertFault(at("api_key", key, "service_code", "STRAY_ANIMALS"), 400, "2 required");
    var several =
        at(
            "api_key", key,
            "service_code", "STRAY_ANIMALS",
            "attribute[1]", "many",
            "attribute[2]", "perhaps",
            "phone", "x",
            "description", "x".repeat(4000));
    assertThat(several.status()).isEqualTo(400);
    assertThat(several.at("$[*].description")).contains("1:", "2:", "phone:");
    assertThat(Contract.json(several.text(), "errors")).isEmpty();
    assertFault(
        at("api_key", key, "service_code", "NOISE", "description", "x".repeat(4001)),
        400,
        "description");
    // who sells cards must be told who complains; taxes are not ours, nothing is kept
    assertFault(
        at("api_key", key, "service_code", "PREPAID_CARD", "attribute[1]", "店"),
        400,
        "first_name, phone");
    assertFault(at("api_key", key, "service_code", "TAX", "phone", "13800000000"), 400, "12366");
  }

  // three, node-open311 and FixMyStreet repeat the bare name, the Ruby clients add `[]`
  @ParameterizedTest
  @CsvSource({"attribute[1]", "attribute[1][]"})
  void severalAnswersToOneQuestionAreAllKept(String field) {
    String number =
        at(
                "api_key",
                key,
                "service_code",
                "HOUSE_SAFETY",
                "description",
                "墙裂了",
                field,
                "墙体开裂",
                field,
                "地基下沉")
            .at("$[0].service_request_id");

    var matter = open.desk("community").apiGet(open.api("matters/" + number));
    assertThat(matter.at("$.answers[0].values[*].zh")).isEqualTo("[\"墙体开裂\",\"地基下沉\"]");
  }

  @Test
  void theTestAddressLooksAndKeepsNothing() {
    var good =
        client.post(
            "/open311/test/v2/requests.json",
            "api_key",
            key,
            "service_code",
            "NOISE",
            "lat",
            OpenCounty.IN_GRID,
            "long",
            OpenCounty.IN_GRID_LONG);
    assertThat(good.status()).as(good.text()).isEqualTo(200);
    assertThat(Contract.json(good.text(), "receipt")).isEmpty();
    assertFault(
        client.post("/open311/test/v2/requests.json", "api_key", key, "service_code", "NOISE"),
        400,
        "required");
    assertThat(client.get("/open311/v2/requests.json?jurisdiction_id=" + open.county).text())
        .isEqualTo("[]");
    assertThat(
            jdbc.sql("select count(*) from matter where county = ?")
                .param(open.county)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private String filed(String... fields) {
    String[] all =
        with(
            fields,
            "api_key",
            key,
            "service_code",
            "NOISE",
            "device_id",
            UUID.nameUUIDFromBytes(String.join(",", fields).getBytes()).toString());
    var answer = client.post("/open311/v2/requests.json", all);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("$[0].service_request_id");
  }

  // in the grid
  private Caller.Answer at(String... fields) {
    return client.post(
        "/open311/v2/requests.json",
        with(fields, "lat", OpenCounty.IN_GRID, "long", OpenCounty.IN_GRID_LONG));
  }

  private Caller.Answer get(String number) {
    return client.get("/open311/v2/requests/" + number + ".json");
  }

  private String kindOf(String path) {
    return jdbc.sql("select kind from place where county = ? and path = ?")
        .params(open.county, path)
        .query(String.class)
        .single();
  }

  private static String[] with(String[] some, String... more) {
    String[] all = new String[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static void assertFault(Caller.Answer answer, int status, String says) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(Contract.json(answer.text(), "errors")).isEmpty();
    assertThat(answer.text()).contains(says);
  }
}
