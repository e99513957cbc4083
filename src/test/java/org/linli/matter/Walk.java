package org.linli.matter;

import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 走一遍 — a neighbourhood and the few steps every story about a matter begins with.
public record Walk(
    Matters matters, Dispatcher dispatcher, Neighbourhood here, Actor community, Actor resident) {

  public static Walk begin(AutowireCapableBeanFactory beans) {
    var here = beans.createBean(Neighbourhood.Builder.class).build();
    return new Walk(
        beans.getBean(Matters.class),
        beans.getBean(Dispatcher.class),
        here,
        here.member(OrganisationKind.COMMUNITY_DESK),
        here.resident());
  }

  /// Lets everybody hear what has happened.
  public void settle() {
    dispatcher.drain();
  }

  /// The resident reports something; what goes by itself has gone.
  public String report(String category) {
    var reported = matters.report(resident, here.report(category, "请来看看"), Id.fresh());
    settle();
    return reported.number();
  }

  /// Reported, taken and fed back by the chief.
  public String fedBack(Actor chief, String category) {
    String number = report(category);
    act(chief, number, MatterAction.TAKE, Brought.nothing());
    act(chief, number, MatterAction.FEED_BACK, Brought.note("劝了三次，鸡已经搬走"));
    return number;
  }

  public void act(Actor actor, String number, MatterAction action, Brought brought) {
    move(actor, number, 1, action, brought);
  }

  public void move(Actor actor, String number, int item, MatterAction action, Brought brought) {
    matters.move(actor, number, item, action, brought, Id.fresh(), -1);
  }

  /// The first item as the county's desk sees it.
  public MatterPages.Item only(String number) {
    return only(here.member(OrganisationKind.COUNTY_DESK), number);
  }

  public MatterPages.Item only(Actor actor, String number) {
    return matters.show(actor, number).items().getFirst();
  }
}
