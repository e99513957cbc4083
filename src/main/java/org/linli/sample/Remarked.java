package org.linli.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.access.Accounts;
import org.linli.matter.MatterLists;
import org.linli.remark.Follows;
import org.linli.remark.RemarkForm;
import org.linli.remark.Remarks;
import org.linli.remark.TagForm;
import org.linli.remark.Tags;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例备注 — the county's tags, what the people with the shown accounts noted for each other, and what
/// they follow.
@Component
@Order(20)
class Remarked implements Episode {

  private static final List<String> WORDS = List.of("老旧小区", "两会期间", "媒体关注", "汛期", "反复投诉");

  private final Accounts accounts;
  private final MatterLists lists;
  private final Tags tags;
  private final Remarks remarks;
  private final Follows follows;

  Remarked(Accounts accounts, MatterLists lists, Tags tags, Remarks remarks, Follows follows) {
    this.accounts = accounts;
    this.lists = lists;
    this.tags = tags;
    this.remarks = remarks;
    this.follows = follows;
  }

  @Override
  public void write(County county) {
    Actor top = actor(county, "county");
    Actor community = actor(county, "community");
    Actor street = actor(county, "street");
    WORDS.forEach(word -> tags.add(top, new TagForm(word, null), Id.fresh()));
    Map<String, String> ids =
        tags.options(top.county()).stream()
            .collect(Collectors.toMap(Page.Option::text, Page.Option::value));
    List<String> numbers = numbers(community);
    tag(community, numbers, 0, ids::get, "老旧小区", "反复投诉");
    tag(community, numbers, 1, ids::get, "老旧小区");
    tag(street, numbers, 2, ids::get, "媒体关注");
    note(community, numbers, 0, "反映人白天上班，晚上六点以后打电话才接。");
    note(street, numbers, 0, "街道上周已协调过一次，请社区把结果写进反馈。");
    note(community, numbers, 2, "同一单元还有两户等着看结果，办完一起答复。");
    follow(street, numbers, 0);
    follow(street, numbers, 2);
    follow(community, numbers, 1);
  }

  private Actor actor(County county, String login) {
    return accounts
        .actorOf(county.district().county(), county.staff().shown(login).id())
        .orElseThrow(NotFound::new);
  }

  private List<String> numbers(Actor desk) {
    return lists.inbox(desk, MatterLists.Filter.all(), null).lines().stream()
        .map(MatterLists.Line::number)
        .distinct()
        .toList();
  }

  private void tag(
      Actor desk, List<String> numbers, int at, Function<String, String> ids, String... words) {
    for (String word : words) {
      if (at < numbers.size()) {
        tags.putOn(desk, numbers.get(at), ids.apply(word), Id.fresh());
      }
    }
  }

  private void note(Actor desk, List<String> numbers, int at, String words) {
    if (at < numbers.size()) {
      remarks.add(desk, numbers.get(at), new RemarkForm(words, null), Id.fresh());
    }
  }

  private void follow(Actor desk, List<String> numbers, int at) {
    if (at < numbers.size()) {
      follows.begin(desk, numbers.get(at), Id.fresh());
    }
  }
}
