package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/// 公开网址测试 — nothing is printed whose code would lead nowhere.
@LinliTest
class PublicAddressTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Contents contents;
  @Autowired private PrintStore store;
  @Autowired private PrintFiles files;
  @Autowired private PrintWorker worker;
  @Autowired private ClientTransactions transactions;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Clock clock;

  @Test
  void withoutAPublicAddressNothingIsPrinted() {
    var here = beans.createBean(Neighbours.class);
    var nowhere = new BoardViews(contents, "", false);
    var quiet = new Prints(store, files, worker, nowhere, transactions, events, clock);
    var wanted = new Prints.Wanted(List.of(here.board()), "", "", "");

    assertThatThrownBy(() -> quiet.begin(here.desk(), wanted, "zh-CN", "http://here", Id.fresh()))
        .isInstanceOf(NoPublicAddress.class);
    assertThat(store.latest(here.desk().scope(), 1)).isEmpty();
  }

  @Test
  void onlyAnEncryptedAddressCountsUnlessItIsTheSample() {
    assertThat(new BoardViews(contents, "http://plain.example.org", false).mayPrint()).isFalse();
    assertThat(new BoardViews(contents, "https://linli.example.org", false).mayPrint()).isTrue();
    assertThat(new BoardViews(contents, "", true).mayPrint()).isTrue();
  }
}
