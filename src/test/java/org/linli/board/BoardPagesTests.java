package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 公示板页面测试 — what a stranger at the stair door sees, and who may put a board up.
@LinliTest
class BoardPagesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  @Autowired private Boards boards;
  @Autowired private BoardLists lists;
  @Autowired private JdbcClient jdbc;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
  }

  @Test
  void anybodyReadsWhoAnswersWithoutAnAccountAndWithoutASession() {
    here.appoint(PostKind.STAIRWELL_CHIEF, "王建国");

    MvcTestResult page = web.get().uri("/b/" + here.board()).exchange();

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("5栋 2单元", "王建国", "暂缺", "安居物业公司", "东晟社区居委会", "3网格党群服务站")
        .contains("tel:139" + here.county(), "周一至周五", "119", "/report?board=" + here.board());
    assertThat(page.getResponse().getCookie("SESSION")).isNull();
  }

  @Test
  void unknownCodesAndWrongFormsAreAnsweredAlike() throws UnsupportedEncodingException {
    String unknown = answer(here.county() + "-0000000000");

    assertThat(unknown).isNotBlank();
    for (String code : new String[] {"x", here.county(), here.board().toLowerCase(Locale.ROOT)}) {
      assertThat(answer(code)).as(code).isEqualTo(unknown);
    }
  }

  @Test
  void oneAddressMayNotReadBoardsWithoutEnd() {
    jdbc.sql(
            """
            insert into throttle (county, key, slot, count, last_at)
            values (?, 'hour:board 10.9.9.9', date_trunc('hour', now()), 600, now())
            """)
        .params(here.county())
        .update();

    assertThat(web.get().uri("/b/" + here.board()).with(from("10.9.9.9"))).hasStatus(409);
    assertThat(web.get().uri("/b/" + here.board()).with(from("10.9.9.8"))).hasStatusOk();
  }

  @Test
  void theSameSubmitHangsOneBoard() {
    var tx = Id.fresh();

    String first = boards.putUp(here.desk(), here.id(PlaceKind.BUILDING), tx);
    String second = boards.putUp(here.desk(), here.id(PlaceKind.BUILDING), tx);

    assertThat(second).isEqualTo(first);
    assertThat(boards.at(here.county(), here.path(PlaceKind.BUILDING))).hasSize(1);
  }

  @Test
  void aDeskOfAnotherAreaFindsNoBoardHere() {
    Actor other =
        new Actor(
            Id.fresh(),
            AccountPart.COMMUNITY_DESK,
            "",
            Scope.of(here.county(), here.county() + "001002"));

    assertThatThrownBy(() -> boards.inScope(other, here.board())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> boards.putUp(other, here.id(PlaceKind.BUILDING), Id.fresh()))
        .isInstanceOf(NotFound.class);
    assertThat(lists.page(other, "", "", "").lines()).isEmpty();
  }

  // the reader's own path is shown in no answer: what differs would tell codes apart
  private String answer(String code) throws UnsupportedEncodingException {
    MvcTestResult result = web.get().uri("/b/" + code).exchange();
    assertThat(result).hasStatus(404);
    return result
        .getResponse()
        .getContentAsString()
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("name=\"back\" value=\"[^\"]*\"", "")
        .replaceAll("sign-in\\?back=[^\"]*\"", "");
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
      String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
