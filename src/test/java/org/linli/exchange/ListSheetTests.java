package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.exchange.Desk.line;
import static org.linli.exchange.Desk.outcome;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.shared.Transactions;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 导出测试 — what went in under the office's headings comes out under them, persons masked, and no
/// cell is a formula; organisations go both ways.
@LinliTest
class ListSheetTests {

  private static final String NUMBER = IdNumber.of("220303", LocalDate.of(1961, 5, 4), 11).value();

  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;
  @LocalServerPort private int port;
  private Desk here;

  @BeforeEach
  void bringLists() {
    here = new Desk(accounts, jdbc, transactions, port);
    here.taken(
        Subject.PLACES,
        line("网格", "楼栋", "单元", "室", "用途"),
        line("3网格", "5栋", "1单元", "101", "住宅"),
        line("3网格", "5栋", "", "门市1", "商铺"));
    here.taken(
        Subject.RESIDENTS,
        line("楼 号", "梯号", "房间号", "姓名", "身份证号", "手机号", "备注"),
        line("5", "1", "101", "=张三", NUMBER, "13800000001", "x"));
  }

  @Test
  void residentsComeOutInTheOfficesLayoutAndMasked() {
    List<List<String>> sheet = fetched("RESIDENTS");

    assertThat(sheet.getFirst()).containsExactly("楼 号", "梯号", "房间号", "姓名", "身份证号", "手机号", "备注");
    assertThat(sheet.get(1).subList(0, 3)).containsExactly("5栋", "1单元", "101室");
    assertThat(sheet.get(1).get(3)).isEqualTo("'=**");
    assertThat(sheet.get(1).get(5)).isEqualTo("138****0001");
    assertThat(sheet.get(1).get(4)).contains("****").isNotEqualTo(NUMBER);
    assertThat(sheet).hasSize(2);
  }

  @Test
  void aMaskedListIsNoListToBringBack() {
    byte[] masked = file("RESIDENTS");
    Caller.Answer brought = here.bring(Subject.RESIDENTS, masked);
    Caller.Answer checked =
        here.step(
            brought,
            "columns",
            """
            {"columns":["building","stairwell","door","name","idNumber","phone"]}
            """);
    assertThat(outcome(checked)).isEqualTo("0 0 0 1");
    assertThat(checked.text()).contains("隐去");
  }

  @Test
  void doorsAndHouseholdsComeOutAndGoInAgainUnchanged() {
    assertThat(fetched("PLACES")).hasSize(3);
    assertThat(fetched("PLACES").get(1)).contains("门市1", "商铺");
    Caller.Answer brought = here.bring(Subject.PLACES, file("PLACES"));
    Caller.Answer checked =
        here.step(
            brought,
            "columns",
            """
            {"columns":["grid","building","stairwell","door","use"]}
            """);
    assertThat(outcome(checked)).isEqualTo("0 0 2 0");
    assertThat(fetched("HOUSEHOLDS")).hasSize(3);
  }

  @Test
  void organisationsGoBothWays() {
    String[] headings = line("单位名称", "单位类别", "值班电话", "办公时间", "社区");
    String[] one = line("安居物业公司", "物业公司", "0434-3500004", "8:30-17:00", "东晟社区");
    String[] two = line("东晟司法所", "部门", "", "", "");
    String[] bad = line("某某马戏团", "马戏团", "", "", "");
    String[] far = line("远方物业", "物业", "", "", "西晟社区");
    Caller.Answer taken = here.taken(Subject.ORGANISATIONS, headings, one, two, bad, far);
    assertThat(outcome(taken)).isEqualTo("2 0 0 2");
    assertThat(here.count("organisation where kind = 'PROPERTY_COMPANY'")).isOne();
    assertThat(here.count("duty_area where place_path = ?", here.community)).isEqualTo(2);

    assertThat(outcome(here.taken(Subject.ORGANISATIONS, headings, one, two))).isEqualTo("0 0 2 0");
    String[] other = line("安居物业公司", "物业", "0434-3500009", "", "");
    assertThat(outcome(here.taken(Subject.ORGANISATIONS, headings, other))).isEqualTo("0 1 0 0");
    assertThat(
            here.count("organisation where duty_phone = '0434-3500009' and duty_hours is not null"))
        .isOne();
    assertThat(fetched("ORGANISATIONS")).hasSize(3);
    assertThat(here.count("journal where noun = 'organisation'")).isZero();
  }

  @Test
  void theRosterGoesBothWays() {
    String[] places = line("网格", "楼栋", "单元", "室");
    here.taken(Subject.PLACES, places, line("1网格", "5栋", "1单元", "101"));
    String[] headings = line("岗位", "网格", "楼栋", "单元", "姓名", "手机", "公开电话", "同意公开", "任职日期");
    String[] grid =
        line("网格长", "1网格", "", "", "赵淑芬", "13900020001", "13900020001", "是", "2025-1-6");
    String[] stair = line("单元长", "1网格", "5栋", "1单元", "王建国", "13900020002", "", "", "");
    String[] twice = line("网格长", "1网格", "", "", "孙小梅", "13900020003", "", "", "");
    String[] shy = line("楼栋长", "1网格", "5栋", "", "李晓华", "13900020004", "13900020004", "否", "");
    String[] nobody = line("院长", "1网格", "", "", "周大为", "13900020005", "", "", "");
    Caller.Answer taken = here.taken(Subject.ROSTER, headings, grid, stair, twice, shy, nobody);
    assertThat(outcome(taken)).isEqualTo("2 0 0 3");
    assertThat(here.count("appointment where until is null")).isEqualTo(2);
    assertThat(here.count("appointment where duty_phone = '13900020001'")).isOne();
    assertThat(here.count("appointment where since = date '2025-01-06'")).isOne();
    // the list is the act, and neither the appointments nor the files they need
    assertThat(here.count("journal where noun in ('post', 'appointment', 'person')")).isZero();

    assertThat(outcome(here.taken(Subject.ROSTER, headings, grid, stair))).isEqualTo("0 0 2 0");
    String[] other = line("网格长", "1网格", "", "", "孙小梅", "13900020003", "", "", "");
    assertThat(outcome(here.checked(Subject.ROSTER, headings, other))).isEqualTo("0 0 0 1");
    // the resident who was there, and the two who are on file since
    assertThat(here.count("person where 1 = 1")).isEqualTo(3);
    // headings, and a line for every post, the vacant ones without a name
    assertThat(fetched("ROSTER")).hasSize(1 + 6).anySatisfy(row -> assertThat(row).contains("赵淑芬"));
  }

  @Test
  void whatLiesOutsideIsNotFound() {
    String address = "/work/" + here.county + "/places/" + here.area() + "/list.xlsx";
    assertThat(here.neighbour.get(address).status()).isEqualTo(404);
    assertThat(here.desk.get(address + "?subject=SECRETS").status()).isEqualTo(404);
  }

  private List<List<String>> fetched(String subject) {
    return Desk.read(file(subject));
  }

  private byte[] file(String subject) {
    String address =
        "/work/" + here.county + "/places/" + here.area() + "/list.xlsx?subject=" + subject;
    return here.desk.get(address).bytes();
  }
}
