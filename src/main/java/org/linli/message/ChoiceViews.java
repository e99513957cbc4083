package org.linli.message;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 偏好读法 — the table of kinds and ways, as kept or as just typed.
@Component
class ChoiceViews {

  private static final Set<AccountPart> RULERS =
      EnumSet.of(AccountPart.SYSTEM_ADMINISTRATOR, AccountPart.COUNTY_DESK);

  private final Preferences preferences;
  private final ObjectProvider<Ready> ready;

  ChoiceViews(Preferences preferences, ObjectProvider<Ready> ready) {
    this.preferences = preferences;
    this.ready = ready;
  }

  /// What holds for the actor.
  MessagePages.Choice own(Actor actor) {
    return choice(actor, preferences.of(actor), preferences.rules(actor.county()).outlets());
  }

  /// What holds in his county.
  MessagePages.Choice county(Actor actor) {
    CountyRules rules = preferences.rules(actor.county());
    return choice(actor, rules.usual(), rules.outlets());
  }

  /// As it was typed.
  MessagePages.Choice typed(Actor actor, PreferenceForm form, Set<String> outlets) {
    var wanted = form.wanted() == null ? Set.<String>of() : Set.copyOf(form.wanted());
    return new MessagePages.Choice(
        List.copyOf(outlets),
        ready(),
        rows(wanted),
        PreferenceForm.text(form.quietFrom()),
        PreferenceForm.text(form.quietUntil()),
        PreferenceForm.text(form.digest()),
        PreferenceForm.text(form.hour()),
        form.version() == null ? 0 : form.version(),
        RULERS.contains(actor.part()),
        Id.fresh());
  }

  private MessagePages.Choice choice(Actor actor, Preference kept, Set<Outlet> outlets) {
    return new MessagePages.Choice(
        outlets.stream().map(Enum::name).sorted().toList(),
        ready(),
        rows(kept.wanted()),
        String.valueOf(kept.quietFrom()),
        String.valueOf(kept.quietUntil()),
        kept.digest().name(),
        String.valueOf(kept.hour()),
        kept.version(),
        RULERS.contains(actor.part()),
        Id.fresh());
  }

  private List<String> ready() {
    return ready.stream()
        .flatMap(each -> each.outlets().stream())
        .map(Enum::name)
        .sorted()
        .toList();
  }

  private static List<MessagePages.Row> rows(Set<String> wanted) {
    return Arrays.stream(MessageKind.values())
        .map(
            kind ->
                new MessagePages.Row(
                    kind.name(),
                    kind.isUrgent(),
                    Arrays.stream(Outlet.values())
                        .filter(Outlet::isPersonal)
                        .map(outlet -> cell(kind, outlet, wanted))
                        .toList()))
        .toList();
  }

  private static MessagePages.Cell cell(MessageKind kind, Outlet outlet, Set<String> wanted) {
    String value = Preference.word(kind, outlet);
    return new MessagePages.Cell(outlet.name(), value, kind.goes(outlet), wanted.contains(value));
  }
}
