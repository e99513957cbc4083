package org.linli.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 账号视图 — turns accounts into what pages show.
@Component
class AccountViews {

  private static final int PER_PAGE = 50;
  private static final int MOST_ORGANISATIONS = 1000;

  private final Accounts accounts;
  private final Places places;
  private final Organisations organisations;

  AccountViews(Accounts accounts, Places places, Organisations organisations) {
    this.accounts = accounts;
    this.places = places;
    this.organisations = organisations;
  }

  AccountPages.Listing listing(
      Actor actor, String after, AccountPages.Form form, AccountPages.@Nullable Secret secret) {
    List<Accounts.Line> found = accounts.list(actor, after, PER_PAGE + 1);
    List<Accounts.Line> shown = found.subList(0, Math.min(PER_PAGE, found.size()));
    return new AccountPages.Listing(
        rows(actor, shown),
        found.size() > PER_PAGE ? shown.getLast().login() : null,
        form,
        secret,
        actor.part() == AccountPart.SYSTEM_ADMINISTRATOR,
        Id.fresh().toString());
  }

  List<AccountPages.Row> rows(Actor actor, List<Accounts.Line> lines) {
    Map<String, String> names =
        places.fullNames(
            actor.county(), lines.stream().map(Accounts.Line::placePath).distinct().toList());
    return lines.stream()
        .map(
            line ->
                new AccountPages.Row(
                    line.id().toString(),
                    line.login(),
                    line.part().name(),
                    line.displayName(),
                    names.getOrDefault(line.placePath(), ""),
                    line.disabledAt() != null,
                    line.sample(),
                    line.part().isAdministrator(),
                    line.version(),
                    Id.fresh().toString()))
        .toList();
  }

  AccountPages.Form form(Actor actor, AccountForm typed, Words words) {
    List<Page.Option> parts =
        Arrays.stream(AccountPart.values())
            .filter(Authority::isBusiness)
            .map(part -> new Page.Option(part.name(), words.t("access.part." + part.name())))
            .toList();
    List<Page.Option> choices = new ArrayList<>();
    for (Organisation each :
        organisations.list(Scope.county(actor.county()), null, null, MOST_ORGANISATIONS)) {
      choices.add(new Page.Option(each.id().value().toString(), each.name()));
    }
    return new AccountPages.Form(
        typed.text(typed.login()),
        typed.text(typed.part()),
        typed.text(typed.displayName()),
        typed.text(typed.placePath()),
        typed.text(typed.organisation()),
        typed.text(typed.person()),
        parts,
        choices);
  }
}
